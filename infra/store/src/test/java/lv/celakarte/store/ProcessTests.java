package lv.celakarte.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTests {

  @Test
  void endsWhenItsStandardInputIsClosed() throws Exception {
    try (RunningStore store = RunningStore.inMemory()) {
      store.closeStandardInput();

      assertThat(store.endsWithin(20)).isTrue();
    }
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    try (RunningStore store = RunningStore.inMemory()) {
      int port = URI.create(store.address()).getPort();
      var others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
              .toList();

      for (InetAddress address : others) {
        assertThatExceptionOfType(ConnectException.class)
            .isThrownBy(() -> new Socket(address, port).close());
      }
      new Socket(InetAddress.getLoopbackAddress(), port).close();
    }
  }

  @Test
  void saysWhyItCannotStartASecondTimeOnTheSameDirectory(@TempDir Path directory) throws Exception {
    try (RunningStore first = RunningStore.on(directory)) {
      Process second = RunningStore.launch("--data", directory.toString());

      assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(1);
      assertThat(first.isAlive()).isTrue();
    }
  }

  @Test
  void explainsItsOptions() throws IOException, InterruptedException {
    Process process = RunningStore.launch("--colour", "red");

    assertThat(process.waitFor()).isEqualTo(2);
  }
}
