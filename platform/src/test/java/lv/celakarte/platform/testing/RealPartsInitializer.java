package lv.celakarte.platform.testing;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.util.ClassUtils;

/** Points a service that is about to start at the real parts of this test JVM. */
final class RealPartsInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "celakarte.kafka.bootstrap=" + KafkaServer.bootstrap(),
            "server.port=0",
            "management.server.port=0")
        .applyTo(context);
    if (context.getEnvironment().containsProperty("celakarte.mongodb.database")) {
      TestPropertyValues.of(
              "spring.mongodb.uri=" + StoreServer.uri(),
              "celakarte.mongodb.database=test_" + UUID.randomUUID().toString().replace("-", ""))
          .applyTo(context);
    }
    if (ClassUtils.isPresent("org.springframework.security.oauth2.jwt.JwtDecoder", null)) {
      ((GenericApplicationContext) context).registerBean(JwtDecoder.class, TestTokens::decoder);
    }
  }
}
