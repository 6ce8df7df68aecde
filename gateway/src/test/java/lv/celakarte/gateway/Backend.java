package lv.celakarte.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A part behind the edge: a real server that remembers what it was asked. */
final class Backend implements AutoCloseable {

  /** One request as it arrived here; header names are in lower case. */
  record Seen(String method, String target, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    boolean has(String name) {
      return headers.containsKey(name);
    }
  }

  /** What it answers. */
  interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private HttpServer server;
  private final int port;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour = exchange -> reply(exchange, 200, "text/html", "<p>ok</p>");

  Backend() throws IOException {
    server = listen(0);
    port = server.getAddress().getPort();
  }

  private HttpServer listen(int at) throws IOException {
    var fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
    fresh.setExecutor(Executors.newCachedThreadPool());
    fresh.createContext(
        "/",
        exchange -> {
          seen.add(read(exchange));
          behaviour.answer(exchange);
        });
    fresh.start();
    return fresh;
  }

  /** From now on nobody listens there. */
  void goAway() {
    server.stop(0);
  }

  void comeBack() throws IOException {
    server = listen(port);
  }

  private static Seen read(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, List<String>>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
    return new Seen(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  static void reply(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  void behave(Behaviour next) {
    behaviour = next;
  }

  Seen last() {
    return seen.getLast();
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }

  void forget() {
    seen.clear();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
