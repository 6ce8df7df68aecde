package lv.celakarte.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TcpProxyTests {

  @Test
  void carriesBothWaysSwallowsWhileItIsCutAndGoesOnWhereItStopped() throws IOException {
    try (ServerSocket echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        TcpProxy line = new TcpProxy(0, echo.getLocalPort())) {
      Thread.ofVirtual().start(() -> echo(echo));
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
        client.setSoTimeout(10_000);
        client.getOutputStream().write('a');
        assertThat(client.getInputStream().read()).isEqualTo('a');

        line.cut();
        client.getOutputStream().write('b');
        client.setSoTimeout(100);
        Assertions.assertThatExceptionOfType(SocketTimeoutException.class)
            .isThrownBy(() -> client.getInputStream().read());

        line.mend();
        client.setSoTimeout(10_000);
        assertThat(client.getInputStream().read()).isEqualTo('b');
      }
    }
  }

  private static void echo(ServerSocket door) {
    try (Socket socket = door.accept()) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException _) {
      // the test is over
    }
  }
}
