package lv.celakarte.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import lv.celakarte.platform.testing.KafkaServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** The whole gateway, started as an operator would, and a plain client to ask it. */
public final class RunningGateway implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final ConfigurableApplicationContext context;
  private final int port;
  private final int managementPort;

  /** A gateway that ends would otherwise take the event loops of the others in this JVM with it. */
  @Configuration(proxyBeanMethods = false)
  static class OwnEventLoops {
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
      var resources = new ReactorResourceFactory();
      resources.setUseGlobalResources(false);
      return resources;
    }
  }

  private RunningGateway(ConfigurableApplicationContext context, int port, int managementPort) {
    this.context = context;
    this.port = port;
    this.managementPort = managementPort;
  }

  /** Starts one on free ports with a real broker; {@code settings} change what differs. */
  public static RunningGateway start(Map<String, String> settings) {
    var port = freePort();
    var managementPort = freePort();
    var all = new TreeMap<String, String>();
    all.put("server.port", Integer.toString(port));
    all.put("management.server.port", Integer.toString(managementPort));
    all.put("celakarte.public-url", "http://localhost:" + port);
    all.put("celakarte.keycloak.url", "http://localhost:1");
    all.put("celakarte.gateway.oidc-client-secret", "secret");
    all.put("celakarte.kafka.bootstrap", KafkaServer.bootstrap());
    all.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
    all.put("celakarte.gateway.connections.draining", "0s");
    all.putAll(settings);
    var arguments = new ArrayList<String>();
    all.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    var context =
        new SpringApplicationBuilder(GatewayApplication.class, OwnEventLoops.class)
            .run(arguments.toArray(String[]::new));
    return new RunningGateway(context, port, managementPort);
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public int port() {
    return port;
  }

  public String origin() {
    return "http://localhost:" + port;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Asks with a method, a path and headers as name, value, name, value. */
  public HttpResponse<byte[]> ask(String method, String path, String... headers) {
    return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
  }

  public HttpResponse<byte[]> get(String path, String... headers) {
    return ask("GET", path, headers);
  }

  public HttpResponse<byte[]> post(String path, String body, String... headers) {
    return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
  }

  public HttpResponse<byte[]> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(origin() + path))
            .method(method, body)
            .timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** The status of an actuator endpoint on the management port. */
  int management(String path) {
    return send(managementRequest(path)).statusCode();
  }

  String managementText(String path) {
    return text(send(managementRequest(path)));
  }

  private HttpRequest managementRequest(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)).build();
  }

  public static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
  }
}
