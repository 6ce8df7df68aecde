package lv.celakarte.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Single questions to a server, outside of what is timed. */
final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private Http() {}

  static HttpResponse<byte[]> get(String url, String... headers) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Trouble("Stopped");
    }
  }

  static HttpResponse<byte[]> ask(String url, String... headers) {
    try {
      return get(url, headers);
    } catch (IOException failure) {
      throw new Trouble(url + " does not answer: " + failure, failure);
    }
  }

  /** Whether an address answers 200. */
  static boolean ok(String url) {
    try {
      return get(url).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Whether somebody listens on a port of the loopback. */
  static boolean listens(int port) {
    try (var _ = new Socket("127.0.0.1", port)) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new Trouble("No port is free", failure);
    }
  }
}
