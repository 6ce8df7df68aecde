package lv.celakarte.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * A content service, two gateways and a Keycloak in one small server, with the faults that the
 * harness has to find: answers that are lost, pages that go back in time.
 */
final class FakePlatform implements AutoCloseable {

  /** One document as the service keeps it. */
  private static final class Kept {
    private final JsonNode form;
    private String text;
    private String live = "";
    private String state = "draft";
    private long version = 1;
    private int published;

    Kept(JsonNode form) {
      this.form = form;
      this.text = form.path("body").stringValue();
    }
  }

  private final HttpServer server;
  private final Map<String, Kept> documents = new ConcurrentHashMap<>();
  private final AtomicInteger writes = new AtomicInteger();

  /** Of each so many writes, one is done and its answer lost. */
  int losesEvery = Integer.MAX_VALUE;

  /** What the second gateway shows instead of the truth. */
  volatile String elsewhere = "";

  FakePlatform() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/realms/", exchange -> answer(exchange, "{\"access_token\":\"t\"}"));
    server.createContext("/api/content/v1/documents", this::document);
    server.createContext("/lv/", this::page);
    server.start();
  }

  /** What the launcher leaves for a platform of this shape. */
  Running running(Path folder) throws IOException {
    int port = server.getAddress().getPort();
    Map<String, Object> facts = new TreeMap<>();
    facts.put("keycloak.url", "http://127.0.0.1:" + port);
    for (String user : List.of(People.EDITOR, People.COORDINATOR)) {
      facts.put("password." + user, "p");
    }
    for (String instance : List.of("content-service", "gateway", "gateway-2")) {
      facts.put("port." + instance, port);
    }
    StringBuilder text = new StringBuilder();
    facts.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    Files.writeString(folder.resolve("platform.properties"), text);
    return new Running(folder, folder);
  }

  private void document(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replace("/api/content/v1/documents", "");
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    synchronized (this) {
      if (path.isEmpty()) {
        JsonNode form = Http.JSON.readTree(body);
        String id = form.path("path").stringValue().replace("/lv/", "");
        documents.put(id, new Kept(form));
        answer(exchange, view(id));
        return;
      }
      String id = path.split("/")[1];
      Kept kept = kept(id);
      if (path.endsWith("/history")) {
        String item = "{\"action\":\"published-in-emergency\"}";
        answer(
            exchange,
            "{\"items\":["
                + String.join(",", java.util.Collections.nCopies(kept.published, item))
                + "]}");
        return;
      }
      if (!exchange.getRequestMethod().equals("GET") && !change(exchange, kept, path, body)) {
        return;
      }
      answer(exchange, view(id));
    }
  }

  /** Answers whether the caller hears of it. */
  private boolean change(HttpExchange exchange, Kept kept, String path, String body)
      throws IOException {
    String expected = String.valueOf(exchange.getRequestHeaders().getFirst("If-Match"));
    if (!expected.equals("\"" + kept.version + "\"")) {
      exchange.sendResponseHeaders(412, -1);
      exchange.close();
      return false;
    }
    kept.version++;
    if (path.endsWith("/emergency-publish")) {
      kept.live = kept.text;
      kept.state = "published";
      kept.published++;
    } else {
      kept.text = Http.JSON.readTree(body).path("body").stringValue();
      kept.state = "draft";
    }
    if (writes.incrementAndGet() % losesEvery == 0) {
      exchange.close();
      return false;
    }
    return true;
  }

  private Kept kept(String id) {
    return Objects.requireNonNull(documents.get(id), id);
  }

  private String view(String id) {
    Kept kept = kept(id);
    return Http.JSON.writeValueAsString(
        Map.of(
            "id",
            id,
            "language",
            kept.form.path("language").stringValue(),
            "version",
            kept.version,
            "state",
            kept.state,
            "text",
            Map.of("body", kept.text)));
  }

  private void page(HttpExchange exchange) throws IOException {
    Kept kept = kept(exchange.getRequestURI().getPath().replace("/lv/", ""));
    String lie = elsewhere;
    answer(exchange, lie.isEmpty() ? kept.live : lie);
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
