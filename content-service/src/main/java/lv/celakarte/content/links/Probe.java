package lv.celakarte.content.links;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks another site whether it answers at an address, reading no more than the head of the answer.
 * It connects to the very address that was looked up and found to be public, so that a name that
 * means something else a moment later leads nowhere.
 */
final class Probe {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_REDIRECTS = 5;
  private static final int LONGEST_HEAD = 64 * 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b.*");
  private static final Pattern SAFE = Pattern.compile("[\\x21-\\x7e]+");

  /** Sites that will not answer this way are asked as a browser would ask. */
  private static final Set<Integer> ASK_AGAIN = Set.of(400, 403, 404, 405, 406, 500, 501, 503);

  private final Predicate<InetAddress> allowed;
  private final Set<Integer> ports;
  private final Duration patience;
  private final String userAgent;

  Probe(String userAgent) {
    this(new PublicAddresses(), Set.of(80, 443), PATIENCE, userAgent);
  }

  Probe(Predicate<InetAddress> allowed, Set<Integer> ports, Duration patience, String userAgent) {
    this.allowed = allowed;
    this.ports = Set.copyOf(ports);
    this.patience = patience;
    this.userAgent = userAgent;
  }

  /** What came of asking. */
  sealed interface Answer {

    /** The site said this, after its redirects. */
    record Status(int code) implements Answer {}

    /** Nobody answered, or nothing that can be understood. */
    record None() implements Answer {}

    /** It leads to where this service must not ask. */
    record NotAllowed() implements Answer {}
  }

  Answer ask(String address) {
    var briefly = ask(address, "HEAD");
    return briefly instanceof Answer.Status(var code) && ASK_AGAIN.contains(code)
        ? ask(address, "GET")
        : briefly;
  }

  private Answer ask(String address, String method) {
    try {
      var target = new URI(address);
      for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        var place = place(target);
        if (place == null) {
          return new Answer.NotAllowed();
        }
        var head = head(target, place, method);
        if (head.location().isEmpty()) {
          return new Answer.Status(head.status());
        }
        target = target.resolve(head.location().get());
      }
      return new Answer.None();
    } catch (UnknownHostException _) {
      return new Answer.None();
    } catch (IOException | URISyntaxException | IllegalArgumentException _) {
      return new Answer.None();
    }
  }

  /** Where to connect to; {@code null} when nobody may be asked there. */
  private @Nullable InetSocketAddress place(URI target) throws UnknownHostException {
    var secure = "https".equalsIgnoreCase(target.getScheme());
    var plain = "http".equalsIgnoreCase(target.getScheme());
    var port = target.getPort() < 0 ? (secure ? 443 : 80) : target.getPort();
    if (!(secure || plain)
        || target.getHost() == null
        || target.getRawUserInfo() != null
        || !ports.contains(port)) {
      return null;
    }
    var found = InetAddress.getAllByName(target.getHost());
    return Arrays.stream(found).allMatch(allowed) ? new InetSocketAddress(found[0], port) : null;
  }

  private record Head(int status, Optional<String> location) {}

  private Head head(URI target, InetSocketAddress place, String method) throws IOException {
    try (var plain = new Socket()) {
      plain.connect(place, (int) patience.toMillis());
      plain.setSoTimeout((int) patience.toMillis());
      if (!"https".equalsIgnoreCase(target.getScheme())) {
        return talk(target, plain, method);
      }
      var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
      try (var secure =
          (SSLSocket) factory.createSocket(plain, target.getHost(), place.getPort(), true)) {
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return talk(target, secure, method);
      }
    }
  }

  private Head talk(URI target, Socket socket, String method) throws IOException {
    var path = Optional.ofNullable(target.getRawPath()).filter(some -> !some.isEmpty()).orElse("/");
    var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    var host = target.getHost() + (target.getPort() < 0 ? "" : ":" + target.getPort());
    var asked = URI.create(path + query).toASCIIString();
    if (!SAFE.matcher(asked).matches() || !SAFE.matcher(host).matches()) {
      throw new IOException("Not an address that can be asked for");
    }
    var request =
        method
            + " "
            + asked
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nUser-Agent: "
            + userAgent
            + "\r\n"
            + "Accept: text/html,*/*;q=0.8\r\n"
            + "Accept-Language: lv,en\r\n"
            + "Connection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return read(new BufferedInputStream(socket.getInputStream()));
  }

  private Head read(InputStream in) throws IOException {
    var deadline = System.nanoTime() + patience.toNanos();
    var left = new int[] {LONGEST_HEAD};
    var first = STATUS.matcher(line(in, left, deadline));
    if (!first.matches()) {
      throw new IOException("Not HTTP");
    }
    var status = Integer.parseInt(first.group(1));
    var location = Optional.<String>empty();
    for (var line = line(in, left, deadline); !line.isEmpty(); line = line(in, left, deadline)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("location:")) {
        location = Optional.of(line.substring("location:".length()).strip());
      }
    }
    return new Head(status, status >= 300 && status < 400 ? location : Optional.empty());
  }

  /** Drop by drop is no answer: the whole head has to come in time. */
  private static String line(InputStream in, int[] left, long deadline) throws IOException {
    var line = new StringBuilder();
    for (var sign = in.read(); sign != '\n'; sign = in.read()) {
      if (sign < 0 || --left[0] < 0 || System.nanoTime() > deadline) {
        throw new IOException("The head does not end");
      }
      if (sign != '\r') {
        line.append((char) sign);
      }
    }
    return line.toString();
  }
}
