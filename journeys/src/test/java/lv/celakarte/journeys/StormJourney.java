package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many publications at once, and what readers at each gateway see of them. */
@ExtendWith(Platform.Extension.class)
class StormJourney {

  private static final int WRITERS = 8;
  private static final int PAGES = 25;
  private static final int EDITS_EACH = 15;
  private static final int DUE_TOGETHER = 50;
  private static final String API = "/api/content/v1/documents";
  private static final Pattern MARK = Pattern.compile("n(\\d+)e");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");

  private final String name = "vetra-" + Long.toString(System.currentTimeMillis(), 36);
  private final Platform platform;
  private final Client client;
  private final String anna;
  private final String peteris;
  private final String karlis;

  StormJourney(Platform platform) {
    this.platform = platform;
    client = new Client(platform);
    anna = client.token("anna.editor.ptac");
    peteris = client.token("peteris.publisher.ptac");
    karlis = client.token("karlis.coordinator");
  }

  /** A document as the service told of it last. */
  private record Standing(int page, String address, long version, int number, String state) {}

  @Test
  void endsWithTheSamePagesAtEveryGatewayAndNoReaderGoesBackInTime() throws Exception {
    var pages = together(IntStream.range(0, PAGES).<Callable<Standing>>mapToObj(this::begin));
    var over = new AtomicBoolean();
    Queue<String> backwards = new ConcurrentLinkedQueue<>();
    var readers =
        platform.gateways().stream()
            .map(gateway -> Thread.ofVirtual().start(() -> read(gateway, over, backwards)))
            .toList();

    var unused =
        together(
            IntStream.range(0, WRITERS)
                .<Callable<Integer>>mapToObj(writer -> () -> write(new Random(writer), pages)));
    var last = pages.stream().map(this::look).toList();
    last.forEach(this::awaitEverywhere);
    over.set(true);
    for (var reader : readers) {
      reader.join();
    }

    assertThat(last.stream().mapToInt(Standing::number).sum())
        .as("every edit that was acknowledged was published")
        .isGreaterThanOrEqualTo(WRITERS * EDITS_EACH);
    assertThat(backwards).isEmpty();
    for (var page : last) {
      assertThat(
              platform.gateways().stream()
                  .map(gateway -> ask(gateway, page.page()))
                  .map(answer -> answer.headers().firstValue("etag") + answer.body())
                  .distinct())
          .as("one page, the same everywhere")
          .hasSize(1);
    }
  }

  @Test
  void showsNothingBeforeItsHourAndEverythingAfterIt() throws Exception {
    var approved =
        together(
            IntStream.range(1000, 1000 + DUE_TOGETHER)
                .<Callable<Standing>>mapToObj(page -> () -> approve(begin(page).call())));
    var hour = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
    var unused =
        together(
            approved.stream()
                .<Callable<Standing>>map(
                    page -> () -> step(peteris, page, "schedule", Map.of("at", hour.toString()))));
    assertThat(Instant.now()).as("all is planned in time").isBefore(hour);

    var seen = new ConcurrentHashMap<String, Instant>();
    var watchers =
        platform.gateways().stream()
            .map(gateway -> Thread.ofVirtual().start(() -> watch(gateway, approved, hour, seen)))
            .toList();
    for (var watcher : watchers) {
      watcher.join();
    }

    assertThat(seen).as("all of them, at every gateway").hasSize(2 * DUE_TOGETHER);
    assertThat(seen.values()).as("none early").allMatch(moment -> !moment.isBefore(hour));
    var slowest = seen.values().stream().max(Instant::compareTo).orElseThrow();
    System.out.printf(
        "%d pages due in the same second: the last was live everywhere after %d ms%n",
        DUE_TOGETHER, Duration.between(hour, slowest).toMillis());
  }

  /** Notes when each page is there, until all are or something is wrong. */
  private void watch(
      String gateway, List<Standing> pages, Instant hour, Map<String, Instant> seen) {
    var waiting = new ArrayList<>(pages);
    while (!waiting.isEmpty() && Instant.now().isBefore(hour.plusSeconds(20))) {
      waiting.removeIf(page -> {
        var there = ask(gateway, page.page()).statusCode() == 200;
        if (there) {
          seen.put(gateway + page.page(), Instant.now());
        }
        return there;
      });
    }
  }

  private void read(String gateway, AtomicBoolean over, Queue<String> backwards) {
    var highest = new int[PAGES];
    for (var page = 0; !over.get(); page = (page + 1) % PAGES) {
      var number = number(ask(gateway, page).body());
      if (number < highest[page]) {
        backwards.add(gateway + " page " + page + ": " + number + " after " + highest[page]);
      }
      highest[page] = Math.max(highest[page], number);
    }
  }

  /** Edits and publishes any of the pages; whoever finds that another was faster begins again. */
  private int write(Random random, List<Standing> pages) {
    var done = 0;
    while (done < EDITS_EACH) {
      var page = look(pages.get(random.nextInt(pages.size())));
      var number = page.number() + 1;
      var written = call("PUT", anna, page.address(), body(page.page(), number), page.version());
      if (written.statusCode() == 200) {
        var draft = standing(page.page(), written);
        var path = draft.address() + "/emergency-publish";
        var published = call("POST", karlis, path, Map.of("note", "Vētra"), draft.version());
        done += published.statusCode() == 200 ? 1 : 0;
      } else {
        assertThat(written.statusCode()).as(written.body()).isEqualTo(412);
      }
    }
    return done;
  }

  private void awaitEverywhere(Standing page) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            platform.gateways().stream()
                .allMatch(gateway -> number(ask(gateway, page.page()).body()) == page.number()));
  }

  private Callable<Standing> begin(int page) {
    return () -> standing(page, call("POST", anna, API, body(page, 0), null));
  }

  private Standing approve(Standing page) {
    var submitted = step(anna, page, "submit", Map.of());
    return step(peteris, submitted, "approve", Map.of());
  }

  private Standing step(String who, Standing page, String step, Map<String, ?> order) {
    return standing(
        page.page(), call("POST", who, page.address() + "/" + step, order, page.version()));
  }

  private Standing look(Standing page) {
    return standing(page.page(), call("GET", karlis, page.address(), null, null));
  }

  private static Standing standing(int page, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    JsonNode document = Client.json(answer);
    return new Standing(
        page,
        API + "/" + document.path("id").stringValue() + "/lv",
        document.path("version").longValue(),
        number(document.path("text").path("body").stringValue()),
        document.path("state").stringValue());
  }

  private Map<String, String> body(int page, int number) {
    var today = LocalDate.now(LATVIA);
    return Map.ofEntries(
        Map.entry("type", "page"),
        Map.entry("language", "lv"),
        Map.entry("owner", "ptac"),
        Map.entry("title", "Vētras lapa " + page),
        Map.entry("summary", "Lapa, ko daudzi maina reizē."),
        Map.entry("path", path(page)),
        Map.entry("body", "Kārtas numurs n" + number + "e."),
        Map.entry("section", "kopigi"),
        Map.entry("checkedOn", today.toString()),
        Map.entry("reviewBy", today.plusMonths(6).toString()));
  }

  private String path(int page) {
    return "/lv/" + name + "-" + page;
  }

  private static int number(String text) {
    var mark = MARK.matcher(text);
    return mark.find() ? Integer.parseInt(mark.group(1)) : 0;
  }

  private HttpResponse<String> ask(String gateway, int page) {
    return client.send(
        HttpRequest.newBuilder(URI.create(gateway + path(page))).timeout(Duration.ofSeconds(20)));
  }

  /** Straight at the service: the edge would hold back one address that asks so much. */
  private HttpResponse<String> call(
      String method, String token, String path, @Nullable Object body, @Nullable Long version) {
    var request =
        HttpRequest.newBuilder(URI.create(platform.service("content-service") + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (version != null) {
      request.header("If-Match", "\"" + version + "\"");
    }
    return client.send(request);
  }

  private static <T> List<T> together(Stream<Callable<T>> work)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var done = new ArrayList<T>();
      for (var one : threads.invokeAll(work.toList())) {
        done.add(one.get());
      }
      return done;
    }
  }
}
