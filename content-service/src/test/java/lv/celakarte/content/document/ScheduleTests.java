package lv.celakarte.content.document;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.content.document.web.TopicReader;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.access.Role;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.testing.KafkaServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Fifty pages for one second, with two timers at work as in two instances of the service. */
@ContentServiceTest
class ScheduleTests {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduleTests.class);
  private static final int PAGES = 50;
  private static final Person ANNA =
      new Person("laiks-anna", "Anna", Set.of(Role.EDITOR), Set.of("ptac"));
  private static final Person PETERIS =
      new Person("laiks-peteris", "Pēteris", Set.of(Role.PUBLISHER), Set.of("ptac"));

  @Autowired private Editing editing;
  @Autowired private Workflow workflow;
  @Autowired private Reading reading;
  @Autowired private Documents documents;
  @Autowired private Changing changing;
  @Autowired private Clock clock;

  @Test
  void publishesAllAtTheirHourOnceAndNoneEarly() {
    var approved = IntStream.range(0, PAGES).mapToObj(this::approved).toList();
    var at = clock.instant().plus(Duration.ofSeconds(15)).truncatedTo(ChronoUnit.SECONDS);
    var order = new Order("", at, null, null);
    for (var stored : approved) {
      var outcome =
          workflow.take(PETERIS, stored.state().id(), stored.version(), Transition.SCHEDULE, order);
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    var second = new Scheduling(documents, changing, new Stamps(clock, UUID::randomUUID), clock);
    try (var timer = new DueTimer(second, clock);
        var topic = new TopicReader(KafkaServer.bootstrap())) {
      timer.start();
      await()
          .atMost(ofSeconds(60))
          .until(() -> IntStream.range(0, PAGES).allMatch(number -> live(number) != null));

      var last = Instant.MIN;
      for (var number = 0; number < PAGES; number++) {
        var published = Objects.requireNonNull(live(number));
        assertThat(published).isAfterOrEqualTo(at);
        last = published.isAfter(last) ? published : last;
      }
      LOG.info("{} pages were published within {}", PAGES, Duration.between(at, last));
      for (var number = 0; number < PAGES; number++) {
        var key = id(number).key();
        await().atMost(ofSeconds(60)).until(() -> !topic.of(key).isEmpty());
        assertThat(topic.of(key)).as("published once").hasSize(1);
      }
    }
  }

  private @Nullable Instant live(int number) {
    return reading
        .find(PETERIS, id(number))
        .filter(stored -> stored.state().livePath().isPresent())
        .flatMap(stored -> stored.state().publication().newest())
        .map(edition -> edition.publishedAt())
        .orElse(null);
  }

  private static DocumentId id(int number) {
    return new DocumentId("lapa-laiks-" + number, Language.LV);
  }

  private Stored<Document> approved(int number) {
    var text =
        new ManuscriptForm(
            "Laiks " + number,
            "Kopsavilkums",
            "/lv/laiks-" + number,
            "Teksts",
            null,
            null,
            null,
            "2026-11-22",
            "2027-05-22",
            null,
            null,
            null);
    var begun =
        done(
            editing.begin(
                ANNA, new NewDocument(null, DocumentType.PAGE, Language.LV, "ptac", text)));
    var submitted =
        done(workflow.take(ANNA, id(number), begun.version(), Transition.SUBMIT, Order.SILENT));
    return done(
        workflow.take(PETERIS, id(number), submitted.version(), Transition.APPROVE, Order.SILENT));
  }

  private static Stored<Document> done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).document();
  }
}
