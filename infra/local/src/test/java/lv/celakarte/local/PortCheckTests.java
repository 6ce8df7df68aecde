package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import lv.celakarte.local.PortCheck.PortOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortCheckTests {

  @Test
  void namesEveryPortThatIsTaken() throws IOException {
    try (ServerSocket one = listening();
        ServerSocket two = listening()) {
      assertThatExceptionOfType(Trouble.class)
          .isThrownBy(() ->
              PortCheck.require(
                  List.of(
                      new PortOf("store", one.getLocalPort()),
                      new PortOf("kafka", two.getLocalPort()))))
          .withMessageContaining("port " + one.getLocalPort() + " (store)")
          .withMessageContaining("port " + two.getLocalPort() + " (kafka)");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void namesTheProgramThatHoldsAPort() throws IOException {
    try (ServerSocket socket = listening()) {
      assertThat(PortCheck.holder(socket.getLocalPort()))
          .hasValueSatisfying(holder ->
              assertThat(holder).contains("java", Long.toString(ProcessHandle.current().pid())));
    }
  }

  @Test
  void acceptsAPortThatIsFree() throws IOException {
    int port;
    try (ServerSocket socket = listening()) {
      port = socket.getLocalPort();
    }

    assertThatCode(() -> PortCheck.require(List.of(new PortOf("store", port))))
        .doesNotThrowAnyException();
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
