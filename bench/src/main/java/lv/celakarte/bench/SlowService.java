package lv.celakarte.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A part that can do so much at once and no more, and takes a fixed time for each answer. */
final class SlowService implements AutoCloseable {

  private static final byte[] ANSWER =
      ("<!DOCTYPE html><p>" + "x".repeat(2_000)).getBytes(StandardCharsets.US_ASCII);

  private final Duration each;
  private final Semaphore places;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SlowService(Duration each, int atOnce) throws IOException {
    this.each = each;
    this.places = new Semaphore(atOnce);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    places.acquireUninterruptibly();
    try {
      Pause.of(each);
    } finally {
      places.release();
    }
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, ANSWER.length);
    exchange.getResponseBody().write(ANSWER);
    exchange.close();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
