package lv.celakarte.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTests {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Probe probe;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    probe = probe(Duration.ofSeconds(5));
  }

  private Probe probe(Duration patience) {
    return new Probe(_ -> true, Set.of(server.getAddress().getPort()), patience, "Test/1.0");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().toString();
    asked.add(
        exchange.getRequestMethod()
            + " "
            + path
            + " "
            + exchange.getRequestHeaders().getFirst("User-Agent"));
    var head = exchange.getRequestMethod().equals("HEAD");
    var status =
        switch (path) {
          case "/gone" -> 410;
          case "/no-head" -> head ? 405 : 200;
          case "/moved", "/circle", "/inward" -> 302;
          case "/missing" -> 404;
          default -> 200;
        };
    switch (path) {
      case "/moved" -> exchange.getResponseHeaders().set("Location", "/there?a=b");
      case "/circle" -> exchange.getResponseHeaders().set("Location", "/circle");
      case "/inward" ->
          exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data");
      default -> {}
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Test
  void asksBrieflyAndSaysWhoAsks() {
    assertThat(probe.ask(address("/there"))).isEqualTo(new Probe.Answer.Status(200));
    assertThat(asked).containsExactly("HEAD /there Test/1.0");
  }

  @Test
  void asksAsABrowserWouldWhereASiteWantsThat() {
    assertThat(probe.ask(address("/no-head"))).isEqualTo(new Probe.Answer.Status(200));
    assertThat(probe.ask(address("/missing"))).isEqualTo(new Probe.Answer.Status(404));
    assertThat(asked)
        .containsExactly(
            "HEAD /no-head Test/1.0",
            "GET /no-head Test/1.0",
            "HEAD /missing Test/1.0",
            "GET /missing Test/1.0");
    assertThat(probe.ask(address("/gone"))).isEqualTo(new Probe.Answer.Status(410));
  }

  @Test
  void followsRedirectsButNotInCircles() {
    assertThat(probe.ask(address("/moved"))).isEqualTo(new Probe.Answer.Status(200));
    assertThat(asked).contains("HEAD /there?a=b Test/1.0");
    assertThat(probe.ask(address("/circle"))).isEqualTo(new Probe.Answer.None());
  }

  @Test
  void writesLettersOfAddressesAsServersExpectThem() {
    assertThat(probe.ask(address("/ceļš"))).isEqualTo(new Probe.Answer.Status(200));
    assertThat(asked).containsExactly("HEAD /ce%C4%BC%C5%A1 Test/1.0");
  }

  @Test
  void givesUpOnAServerThatNeverAnswersOrDoesNotSpeakHttp() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = silent.getLocalPort();
      var impatient = new Probe(_ -> true, Set.of(port), Duration.ofMillis(200), "Test/1.0");

      assertThat(impatient.ask("http://127.0.0.1:" + port + "/"))
          .isEqualTo(new Probe.Answer.None());
    }
    var closed = server.getAddress().getPort();
    server.stop(0);
    assertThat(probe.ask("http://127.0.0.1:" + closed + "/")).isEqualTo(new Probe.Answer.None());
  }

  @Test
  void neverAsksItsNeighbours() {
    var port = server.getAddress().getPort();
    var guarded =
        new Probe(new PublicAddresses(), Set.of(port, 80), Duration.ofSeconds(1), "Test/1.0");

    assertThat(guarded.ask(address("/there"))).isEqualTo(new Probe.Answer.NotAllowed());
    assertThat(guarded.ask("http://localhost:" + port + "/"))
        .isEqualTo(new Probe.Answer.NotAllowed());
    assertThat(guarded.ask("http://[::1]:" + port + "/")).isEqualTo(new Probe.Answer.NotAllowed());
    assertThat(asked).isEmpty();
  }

  @Test
  void doesNotFollowARedirectInward() {
    var onlyHere =
        new Probe(
            InetAddress::isLoopbackAddress,
            Set.of(server.getAddress().getPort(), 80),
            Duration.ofSeconds(1),
            "Test/1.0");

    assertThat(onlyHere.ask(address("/inward"))).isEqualTo(new Probe.Answer.NotAllowed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "http://user:pass@127.0.0.1/",
        "http://127.0.0.1:22/",
        "gopher://127.0.0.1/",
        "http:///x"
      })
  void asksOnlyWebServersAtTheirUsualPorts(String address) {
    assertThat(probe.ask(address)).isEqualTo(new Probe.Answer.NotAllowed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "172.16.5.5",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "ff02::1"
      })
  void tellsAddressesWithinFromThoseOfTheWorld(String address) throws IOException {
    assertThat(new PublicAddresses().test(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "193.40.10.1", "2a00:1450:4001:80b::200e", "172.32.0.1"})
  void letsAddressesOfTheWorldPass(String address) throws IOException {
    assertThat(new PublicAddresses().test(InetAddress.getByName(address))).isTrue();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
