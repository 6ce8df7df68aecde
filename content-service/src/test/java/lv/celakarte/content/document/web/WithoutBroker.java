package lv.celakarte.content.document.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Points the service at a port where no broker listens. What stands on a superclass is applied
 * after the real parts of the class itself.
 */
@ContextConfiguration(initializers = WithoutBroker.NoBrokerYet.class)
abstract class WithoutBroker {

  static final int PORT = freePort();

  static final class NoBrokerYet
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("celakarte.kafka.bootstrap=127.0.0.1:" + PORT).applyTo(context);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
