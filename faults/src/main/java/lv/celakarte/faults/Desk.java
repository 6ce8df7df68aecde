package lv.celakarte.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An editor's desk that does not give up: what it was told to publish is published once, whatever
 * breaks meanwhile. It asks what became of a step before it repeats it.
 */
final class Desk {

  private static final Pattern MARK = Pattern.compile("d(\\d+)n(\\d+)e");
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
  private static final Duration AVOIDED_FOR = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PUBLISHED = "published";

  private final String name;
  private final List<String> services;
  private final People people;
  private final Http http = new Http();
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<Integer, Standing> standings = new HashMap<>();

  /**
   * A desk at these instances of the content service.
   *
   * @param name in the addresses of its documents, so that two runs do not meet
   */
  Desk(String name, List<String> services, People people) {
    this.name = name;
    this.services = services;
    this.people = people;
  }

  /** How far a document is, as its service said last. */
  private record Standing(String address, String tag, int number, String state) {}

  /** The public address of a document. */
  static String path(String name, int document) {
    return "/lv/" + name + "-" + document;
  }

  /** The number that a page of this document shows; 0 when it shows none. */
  static int number(String html, int document) {
    Matcher mark = MARK.matcher(html);
    while (mark.find()) {
      if (Integer.parseInt(mark.group(1)) == document) {
        return Integer.parseInt(mark.group(2));
      }
    }
    return 0;
  }

  /** Publishes the number, and returns when the service has acknowledged that. */
  void publish(int document, int number) {
    long began = System.nanoTime();
    while (!step(document, number)) {
      if (Waiting.since(began).compareTo(PATIENCE) > 0) {
        throw new Broken(path(name, document) + " cannot be published: " + last);
      }
    }
  }

  private String last = "";
  private String avoided = "";
  private long avoidedSince;

  /** One step of the way; answers whether the end is reached. */
  private boolean step(int document, int number) {
    Standing standing = standings.get(document);
    try {
      if (standing == null) {
        return keep(document, find(document));
      }
      if (standing.number() == number && standing.state().equals(PUBLISHED)) {
        return true;
      }
      return keep(
          document,
          standing.number() == number ? release(standing) : write(standing, document, number));
    } catch (IOException failure) {
      // Nobody knows what became of it: ask when somebody answers again.
      last = failure.toString();
      standings.computeIfPresent(document, (_, known) -> new Standing(known.address(), "", -1, ""));
      Waiting.pause(BETWEEN_TRIES);
      if (standing != null) {
        askAgain(document, standing.address());
      }
      return false;
    }
  }

  private boolean keep(int document, Standing standing) {
    standings.put(document, standing);
    return false;
  }

  private void askAgain(int document, String address) {
    try {
      standings.put(document, standing(call("GET", address, null, People.COORDINATOR, "")));
    } catch (IOException away) {
      last = away.toString();
    }
  }

  /** Begins the document, or finds it begun by a request whose answer was lost. */
  private Standing find(int document) throws IOException {
    HttpResponse<byte[]> begun =
        call("POST", "/api/content/v1/documents", body(document, 0), People.EDITOR, "");
    return standing(begun);
  }

  private Standing write(Standing standing, int document, int number) throws IOException {
    return standing(
        call("PUT", standing.address(), body(document, number), People.EDITOR, standing.tag()));
  }

  private Standing release(Standing standing) throws IOException {
    return standing(
        call(
            "POST",
            standing.address() + "/emergency-publish",
            "{\"note\":\"Pārbaude\"}",
            People.COORDINATOR,
            standing.tag()));
  }

  private HttpResponse<byte[]> call(
      String method,
      String path,
      @org.jspecify.annotations.Nullable String body,
      String person,
      String tag)
      throws IOException {
    String service = next();
    try {
      return tag.isEmpty()
          ? http.send(method, service + path, body, "Authorization", people.bearer(person))
          : http.send(
              method,
              service + path,
              body,
              "Authorization",
              people.bearer(person),
              "If-Match",
              tag);
    } catch (IOException away) {
      avoided = service;
      avoidedSince = System.nanoTime();
      throw away;
    }
  }

  /** The next one in turn, as a balancer does it: for a while not one that was not there. */
  private String next() {
    String service = inTurn();
    boolean away =
        service.equals(avoided) && Waiting.since(avoidedSince).compareTo(AVOIDED_FOR) < 0;
    return away ? inTurn() : service;
  }

  private String inTurn() {
    return services.get(Math.floorMod(turn.getAndIncrement(), services.size()));
  }

  /** Reads a document out of an answer; any other answer is as good as none. */
  private static Standing standing(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 200 && answer.statusCode() != 201) {
      throw new IOException(
          "the content service answers "
              + answer.statusCode()
              + " "
              + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
    JsonNode document = Http.json(answer);
    Matcher mark = MARK.matcher(document.path("text").path("body").stringValue());
    return new Standing(
        "/api/content/v1/documents/"
            + document.path("id").stringValue()
            + "/"
            + document.path("language").stringValue(),
        "\"" + document.path("version").longValue() + "\"",
        mark.find() ? Integer.parseInt(mark.group(2)) : 0,
        document.path("state").stringValue());
  }

  private String body(int document, int number) {
    return Http.JSON.writeValueAsString(
        Map.ofEntries(
            Map.entry("type", "page"),
            Map.entry("language", "lv"),
            Map.entry("owner", "ptac"),
            Map.entry("title", "Pārbaudes lapa " + name + " " + document),
            Map.entry("summary", "Lapa, ko publicē pārbaude"),
            Map.entry("path", path(name, document)),
            Map.entry("body", "Kārtas numurs d" + document + "n" + number + "e."),
            Map.entry("section", "kopigi"),
            Map.entry("checkedOn", "2026-11-22"),
            Map.entry("reviewBy", "2027-05-22")));
  }

  /** How often a document was published, by its own history. */
  long published(int document) throws IOException {
    Standing standing = standings.get(document);
    if (standing == null) {
      return 0;
    }
    HttpResponse<byte[]> history =
        call("GET", standing.address() + "/history", null, People.COORDINATOR, "");
    if (history.statusCode() != 200) {
      throw new IOException("no history: " + history.statusCode());
    }
    return Http.json(history)
        .path("items")
        .valueStream()
        .filter(item -> item.path("action").stringValue().startsWith(PUBLISHED))
        .count();
  }
}
