package lv.celakarte.content.preview;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import lv.celakarte.content.document.Drafts;
import lv.celakarte.content.document.Reading;
import lv.celakarte.platform.access.OpenPath;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Puts preview links together. */
@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

  private static final int ID_BYTES = 16;

  /** The key is asked for with the first link, so that the service starts without its store. */
  @Bean
  Previews previews(
      AggregateStores stores,
      Reading reading,
      Drafts drafts,
      MongoDatabase database,
      Clock clock,
      @Value("${celakarte.preview-key:}") String key) {
    var random = new SecureRandom();
    return new Previews(
        new AggregatePreviewStore(stores),
        reading,
        drafts,
        SingletonSupplier.of(() -> new Tokens(SigningKey.of(key, database))),
        () -> {
          var id = new byte[ID_BYTES];
          random.nextBytes(id);
          return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        },
        clock);
  }

  /** Whoever opens a preview link has no account. */
  @Bean
  OpenPath previewPath() {
    return new OpenPath("GET", "/api/content/v1/previews/**");
  }
}
