package lv.celakarte.content.document;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.content.document.web.TopicReader;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.access.Role;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.testing.KafkaServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many writers at the same pages: nothing is lost, doubled or told in the wrong order. */
@ContentServiceTest
class StormTests {

  private static final int WRITERS = 8;
  private static final int PAGES = 50;
  private static final int EDITS_EACH = 25;
  private static final Person PUBLISHER =
      new Person("vetra-publicetaja", "Publicētāja", Set.of(Role.PUBLISHER), Set.of("ptac"));

  @Autowired private Editing editing;
  @Autowired private Workflow workflow;
  @Autowired private Reading reading;

  @Test
  void keepsEveryHistoryGaplessAndEveryTopicRising() throws Exception {
    var ids = IntStream.range(0, PAGES).mapToObj(this::begin).toList();

    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      var work = new ArrayList<Callable<Integer>>();
      IntStream.range(0, WRITERS).forEach(number -> work.add(() -> write(number, ids)));
      var published = 0;
      for (var done : writers.invokeAll(work)) {
        published += done.get();
      }
      assertThat(published).isEqualTo(WRITERS * EDITS_EACH);
    }

    var total = 0;
    for (var id : ids) {
      var stored = reading.find(PUBLISHER, id).orElseThrow();
      var editions = stored.state().newestNumber();
      assertThat(stored.version()).isEqualTo(stored.state().history().size());
      assertThat(numbersInTheHistory(stored))
          .isEqualTo(IntStream.rangeClosed(1, editions).boxed().toList());
      assertThat(IntStream.rangeClosed(1, editions).boxed())
          .allSatisfy(number -> assertThat(reading.edition(stored.state(), number)).isPresent());
      total += editions;
    }
    assertThat(total).isEqualTo(WRITERS * EDITS_EACH);
    assertTopicRises(ids);
  }

  private static List<Integer> numbersInTheHistory(Stored<Document> stored) {
    return stored.state().history().stream()
        .filter(happening -> happening.action() == Happening.Action.PUBLISHED)
        .map(Happening::edition)
        .toList();
  }

  private void assertTopicRises(List<DocumentId> ids) {
    try (var topic = new TopicReader(KafkaServer.bootstrap())) {
      for (var id : ids) {
        var stored = reading.find(PUBLISHER, id).orElseThrow();
        var editions = stored.state().publication().newest().map(Edition::number).orElse(0);
        await().atMost(ofSeconds(60)).until(() -> topic.of(id.key()).size() >= editions);
        var versions =
            topic.of(id.key()).stream()
                .map(event -> Long.valueOf(String.valueOf(event.getExtension("sequence"))))
                .toList();
        assertThat(versions).hasSize(editions).isSorted().doesNotHaveDuplicates();
      }
    }
  }

  /** Edits and publishes; whoever finds that another was faster begins again. */
  private int write(int number, List<DocumentId> ids) {
    var writer = new Person("vetra-" + number, "Rakstītājs", Set.of(Role.EDITOR), Set.of("ptac"));
    var random = new Random(number);
    var published = 0;
    while (published < EDITS_EACH) {
      var id = ids.get(random.nextInt(ids.size()));
      var text = text(id, "Redakcija " + number + "." + published + "." + random.nextInt());
      if (publish(writer, id, text)) {
        published++;
      }
    }
    return published;
  }

  private boolean publish(Person writer, DocumentId id, ManuscriptForm text) {
    var seen = reading.find(writer, id).orElseThrow().version();
    return editing.edit(writer, id, seen, text) instanceof Outcome.Done(var edited)
        && take(writer, id, edited, Transition.SUBMIT) instanceof Outcome.Done(var submitted)
        && take(PUBLISHER, id, submitted, Transition.APPROVE) instanceof Outcome.Done(var approved)
        && take(PUBLISHER, id, approved, Transition.PUBLISH) instanceof Outcome.Done;
  }

  private Outcome take(Person person, DocumentId id, Stored<Document> seen, Transition step) {
    return workflow.take(person, id, seen.version(), step, Order.SILENT);
  }

  private DocumentId begin(int number) {
    var id = new DocumentId("lapa-vetra-" + number, Language.LV);
    var wish = new NewDocument(null, DocumentType.PAGE, Language.LV, "ptac", text(id, "Pirmais"));
    var writer = new Person("vetra-0", "Rakstītājs", Set.of(Role.EDITOR), Set.of("ptac"));
    assertThat(editing.begin(writer, wish)).isInstanceOf(Outcome.Done.class);
    return id;
  }

  private static ManuscriptForm text(DocumentId id, String body) {
    return new ManuscriptForm(
        "Vētra",
        "Kopsavilkums",
        "/lv/" + id.contentId().substring("lapa-".length()),
        body,
        null,
        null,
        null,
        "2026-11-22",
        "2027-05-22",
        null,
        null,
        null);
  }
}
