package lv.celakarte.content.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.content.edition.Path;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.access.Role;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UseCaseTests {

  private static final Person ANNA = person("anna", Role.EDITOR, "ptac");
  private static final Person PETERIS = person("peteris", Role.PUBLISHER, "ptac");
  private static final Person ILZE = person("ilze", Role.EDITOR, "mkd");

  private final AtomicReference<Instant> now = new AtomicReference<>(Fixtures.NOON);
  private final InMemoryDocuments documents = new InMemoryDocuments();
  private final InMemoryEditions editions = new InMemoryEditions();
  private final InMemoryReservations reservations = new InMemoryReservations();
  private final Clock clock = new MovedClock();
  private final Stamps stamps = new Stamps(clock, UUID::randomUUID);
  private final Addresses addresses = new Addresses(reservations, documents);
  private final List<String> watched = new ArrayList<>();
  private final Changing changing =
      new Changing(
          documents,
          editions,
          addresses,
          stamps,
          new DocumentMeters(documents, clock, new SimpleMeterRegistry()),
          List.of((document, at) -> watched.add(document.id().key() + " " + at)));
  private final Editing editing =
      new Editing(documents, changing, new ManuscriptCheck(new CommonMark()), stamps);
  private final Reading reading = new Reading(documents, editions, clock);
  private final Scheduling scheduling = new Scheduling(documents, changing, stamps, clock);
  private final Redirecting redirecting = new Redirecting(documents, changing, addresses, stamps);
  private final List<Fault> barred = new ArrayList<>();
  private final Workflow workflow =
      new Workflow(
          changing, redirecting, reading, List.of((_, _, _) -> barred), stamps, scheduling);
  private final Importing importing = new Importing(documents, addresses, stamps);

  @Test
  void tellsReadersOnlyWhatWasPublished() {
    var draft = begin(ANNA, "Tiesas brīdinājums", null);
    assertThat(documents.announced).isEmpty();
    assertThat(watched).isEmpty();

    var published = publish(draft);
    assertThat(watched).containsExactly("lapa-tiesas-bridinajums.lv " + now.get());
    assertThat(documents.announced)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.key()).isEqualTo("lapa-tiesas-bridinajums.lv");
          assertThat(event.body())
              .isInstanceOfSatisfying(
                  DocumentChanged.class,
                  body -> assertThat(body.version()).isEqualTo(published.version()));
        });
    done(editing.edit(ANNA, id(published), published.version(), form("Cits", null, "Jauns")));

    assertThat(documents.announced).hasSize(1);
  }

  @Test
  void namesANewContentAfterItsAddressAndNumbersNamesakes() {
    begin(ANNA, "Mana lapa", null);
    var second = begin(ANNA, "Mana lapa", "/lv/mana-lapa-2");
    var third = begin(ANNA, "Cita", "/lv/cita");

    assertThat(second.state().id().contentId()).isEqualTo("lapa-mana-lapa-2");
    assertThat(third.state().id().contentId()).isEqualTo("lapa-cita");
  }

  @Test
  void refusesAnAddressThatAnotherDocumentHas() {
    begin(ANNA, "Pirmā", "/lv/viena");
    var second = begin(ANNA, "Otrā", "/lv/otra");

    assertThat(editing.edit(ANNA, id(second), 1, form("Otrā", "/lv/viena", "")))
        .isEqualTo(Changing.pathTaken());
    assertThat(documents.find(id(second)).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void keepsFormerAddressesForTheDocumentTheyLeadTo() {
    var live = publish(begin(ANNA, "Pirmā", "/lv/viena"));
    var moved =
        publish(done(editing.edit(ANNA, id(live), live.version(), full("Pirmā", "/lv/jauna"))));
    var second = begin(ANNA, "Otrā", "/lv/otra");

    assertThat(moved.state().formerPaths()).containsExactly(new Path("/lv/viena"));
    assertThat(editing.edit(ANNA, id(second), 1, form("Otrā", "/lv/viena", "")))
        .isEqualTo(Changing.pathTaken());
  }

  @Test
  void givesBackTheAddressOfADraftThatMovedOn() {
    var draft = begin(ANNA, "Pirmā", "/lv/viena");
    done(editing.edit(ANNA, id(draft), 1, form("Pirmā", "/lv/otra", "")));

    assertThat(begin(ANNA, "Otrā", "/lv/viena").state().text().path())
        .isEqualTo(new Path("/lv/viena"));
  }

  @Test
  void takesOverAnAddressWhoseWriteNeverCame() {
    var lost = new DocumentId("lapa-pazudusi", Language.LV);
    assertThat(reservations.reserve(new Path("/lv/viena"), lost, now.get())).isTrue();

    assertThat(editing.begin(ANNA, wish("Mana", "/lv/viena"))).isEqualTo(Changing.pathTaken());
    now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(3)));

    assertThat(editing.begin(ANNA, wish("Mana", "/lv/viena"))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void keepsEverySupersededEditionAsItWas() {
    var first = publish(begin(ANNA, "Pirmā", "/lv/viena"));
    var firstEdition = first.state().publication().newest().orElseThrow();
    var second =
        publish(done(editing.edit(ANNA, id(first), first.version(), full("Otrā", "/lv/viena"))));

    assertThat(reading.edition(second.state(), 1)).contains(firstEdition);
    assertThat(reading.edition(second.state(), 2)).isEqualTo(second.state().publication().newest());
    assertThat(reading.edition(second.state(), 3)).isEmpty();
  }

  @Test
  void losesNeitherTextWhenTwoEditorsSave() {
    var draft = begin(ANNA, "Pirmā", "/lv/viena");
    var annas = done(editing.edit(ANNA, id(draft), 1, form("Annas", "/lv/viena", "Annas teksts")));

    assertThat(editing.edit(ANNA, id(draft), 1, form("Otrs", "/lv/viena", "Otrs teksts")))
        .isEqualTo(new Outcome.Stale(1, annas));
    assertThat(documents.find(id(draft))).contains(annas);
  }

  @Test
  void hidesForeignDocumentsAsIfTheyWereNotThere() {
    var draft = begin(ANNA, "Pirmā", "/lv/viena");

    assertThat(reading.find(ILZE, id(draft))).isEmpty();
    assertThat(reading.list(ILZE, DocumentFilter.ALL)).isEmpty();
    assertThat(editing.edit(ILZE, id(draft), 1, form("X", null, "")))
        .isEqualTo(new Outcome.Unknown());
    assertThat(editing.begin(ILZE, variant("lapa-viena")))
        .isEqualTo(editing.begin(ILZE, variant("lapa-nav")));
  }

  @Test
  void beginsAnotherLanguageOfAContentOnce() {
    var draft = begin(ANNA, "Pirmā", "/lv/viena");
    var wish =
        new NewDocument(
            "lapa-viena", DocumentType.PAGE, Language.EN, "ptac", form("First", null, ""));

    var english = done(editing.begin(ANNA, wish));

    assertThat(english.state().id())
        .isEqualTo(new DocumentId(draft.state().id().contentId(), Language.EN));
    var again =
        new NewDocument(
            "lapa-viena", DocumentType.PAGE, Language.EN, "ptac", form("Again", null, ""));
    assertThat(editing.begin(ANNA, again)).isEqualTo(Outcome.refused(Refusal.VARIANT_EXISTS));
    assertThat(reservations.holder(new Path("/en/again"))).isEmpty();
  }

  @Test
  void letsNobodyWriteForAnInstitutionThatIsNotTheirs() {
    var wish = new NewDocument(null, DocumentType.PAGE, Language.LV, "mkd", form("Mana", null, ""));

    assertThat(editing.begin(ANNA, wish)).isEqualTo(new Outcome.Forbidden());
    assertThat(editing.begin(PETERIS, wish("Mana", null))).isEqualTo(new Outcome.Forbidden());
  }

  @Test
  void tellsWhatIsWrongWithATextAndSavesNothing() {
    var draft = begin(ANNA, "Pirmā", "/lv/viena");

    assertThat(editing.edit(ANNA, id(draft), 1, form("", "/lv/viena", "<b>x</b>")))
        .isEqualTo(
            new Outcome.Faulty(
                List.of(
                    new Fault("title", Fault.Kind.REQUIRED),
                    new Fault("body", Fault.Kind.RAW_HTML))));
    assertThat(documents.find(id(draft))).contains(draft);
  }

  @Test
  void listsByWhatWasAskedFor() {
    var live = publish(begin(ANNA, "Tiesas brīdinājums", null));
    begin(ANNA, "Jauna lapa", null);

    assertThat(reading.list(ANNA, filter(DocumentState.PUBLISHED, null, false)))
        .containsExactly(live);
    assertThat(reading.list(ANNA, filter(null, "BRĪDINĀJ", false))).containsExactly(live);
    assertThat(reading.list(ANNA, filter(null, null, true))).isEmpty();
    now.set(Instant.parse("2027-05-22T21:00:00Z")); // midnight in Latvia
    assertThat(reading.list(ANNA, filter(null, null, true))).containsExactly(live);
  }

  @Test
  void importsOnceHoweverManyInstancesTry() {
    var text = Fixtures.manuscript();

    var results =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> importing.bring(Fixtures.ID, DocumentType.SITUATION, "ptac", text))
            .toList();

    assertThat(results).filteredOn(Importing.Result.IMPORTED::equals).hasSize(1);
    assertThat(documents.announced).hasSize(1);
    assertThat(documents.find(Fixtures.ID).orElseThrow().state().history())
        .extracting(Happening::action)
        .containsExactly(Happening.Action.IMPORTED);
  }

  @Test
  void leavesAloneWhatIsThereWhenItImports() {
    importing.bring(Fixtures.ID, DocumentType.SITUATION, "ptac", Fixtures.manuscript());
    var present = documents.find(Fixtures.ID).orElseThrow();
    done(editing.edit(ANNA, Fixtures.ID, 1, form("Mans", "/lv/situacijas/mans", "Labots teksts")));

    var result =
        importing.bring(
            Fixtures.ID,
            DocumentType.SITUATION,
            "ptac",
            Fixtures.manuscript("/lv/situacijas/cita", "Cits"));

    assertThat(result).isEqualTo(Importing.Result.THERE_ALREADY);
    assertThat(documents.find(Fixtures.ID).orElseThrow().state().publication())
        .isEqualTo(present.state().publication());
    assertThat(
            importing.bring(
                new DocumentId("situacija-p05", Language.LV),
                DocumentType.SITUATION,
                "ptac",
                Fixtures.manuscript()))
        .isEqualTo(Importing.Result.PATH_TAKEN);
  }

  @Test
  void publishesAtTheChosenHourAndNotBefore() {
    var at = Fixtures.NOON.plusSeconds(60);
    var approved = approve(begin(ANNA, "Pirmā", "/lv/viena"));
    done(
        workflow.take(
            PETERIS,
            id(approved),
            approved.version(),
            Transition.SCHEDULE,
            new Order("", at, null, null)));

    now.set(at.minusMillis(1));
    scheduling.fireDue();
    assertThat(documents.announced).isEmpty();
    assertThat(scheduling.plans(PETERIS)).hasSize(1);

    now.set(at);
    IntStream.range(0, 8).parallel().forEach(_ -> scheduling.fireDue());
    assertThat(documents.announced).hasSize(1);
    var live = documents.find(id(approved)).orElseThrow().state();
    assertThat(live.history().getLast().action()).isEqualTo(Happening.Action.PUBLISHED_ON_SCHEDULE);
    assertThat(live.history().getLast().by().name()).isEqualTo("peteris");
    assertThat(live.publication().newest().orElseThrow().publishedAt()).isEqualTo(at);
    assertThat(scheduling.plans(PETERIS)).isEmpty();
  }

  @Test
  void withdrawsAtTheChosenHour() {
    var at = Fixtures.NOON.plusSeconds(60);
    var live = publish(begin(ANNA, "Pirmā", "/lv/viena"));
    done(
        workflow.take(
            PETERIS,
            id(live),
            live.version(),
            Transition.PLAN_WITHDRAWAL,
            new Order("Kampaņa ir beigusies.", at, null, null)));
    assertThat(documents.announced).as("readers hear of no plan").hasSize(1);

    now.set(at);
    scheduling.fireDue();

    assertThat(documents.find(id(live)).orElseThrow().state().publication())
        .isInstanceOfSatisfying(
            Publication.Withdrawn.class,
            gone -> assertThat(gone.reason()).isEqualTo("Kampaņa ir beigusies."));
  }

  @Test
  void letsNothingPassThatAGatekeeperBars() {
    var draft = begin(ANNA, "Pirmā", "/lv/viena");
    barred.add(new Fault("body", Fault.Kind.UNKNOWN_FACT, List.of("min-wage")));

    assertThat(workflow.take(ANNA, id(draft), draft.version(), Transition.SUBMIT, Order.SILENT))
        .isEqualTo(new Outcome.Refused(Refusal.BLOCKED, barred));
  }

  @Test
  void leadsReadersOnWithAllAddressesOfTheRedirectedDocument() {
    var old = publish(begin(ANNA, "Vecā", "/lv/veca"));
    var fresh = publish(begin(ANNA, "Jaunā", "/lv/jauna"));

    var moved = done(redirect(old, fresh));

    assertThat(moved.state().publication()).isInstanceOf(Publication.Redirected.class);
    assertThat(moved.state().paths()).isEmpty();
    assertThat(documents.find(id(fresh)).orElseThrow().state().formerPaths())
        .containsExactly(new Path("/lv/veca"));
    assertThat(editing.begin(ANNA, wish("Cita", "/lv/veca"))).isEqualTo(Changing.pathTaken());
    assertThat(redirect(documents.find(id(fresh)).orElseThrow(), moved))
        .isEqualTo(Outcome.refused(Refusal.NO_TARGET));
  }

  @Test
  void undoesTwoRedirectsThatMeetInsteadOfMakingACircle() {
    for (var round = 0; round < 200; round++) {
      var one = publish(begin(ANNA, "Viena", "/lv/viena-" + round));
      var two = publish(begin(ANNA, "Otra", "/lv/otra-" + round));

      List.of(List.of(one, two), List.of(two, one)).parallelStream()
          .forEach(pair -> redirect(pair.getFirst(), pair.getLast()));

      var ends =
          List.of(one, two).stream()
              .map(stored -> documents.find(id(stored)).orElseThrow().state())
              .filter(document -> document.publication() instanceof Publication.Redirected)
              .toList();
      assertThat(ends).hasSizeLessThan(2);
    }
  }

  @Test
  void restoresAnOldEditionAsADraft() {
    var first = publish(begin(ANNA, "Pirmā", "/lv/viena"));
    var second =
        publish(done(editing.edit(ANNA, id(first), first.version(), full("Otrā", "/lv/viena"))));

    var restored = done(workflow.restore(ANNA, id(second), second.version(), 1));

    assertThat(restored.state().text().title()).isEqualTo("Pirmā");
    assertThat(restored.state().publication()).isEqualTo(second.state().publication());
    assertThat(workflow.restore(ANNA, id(second), restored.version(), 7))
        .isEqualTo(Outcome.refused(Refusal.NO_SUCH_EDITION));
  }

  @Test
  void tellsWhichTranslationLagsBehindAndNoLongerWhenItWasMatched() {
    var translations = new Translations(documents);
    var first = publish(begin(ANNA, "Pirmā", "/lv/viena"));
    var english =
        done(
            editing.begin(
                ANNA,
                new NewDocument(
                    "lapa-viena", DocumentType.PAGE, Language.EN, "ptac", form("One", null, ""))));
    assertThat(translations.lag(english.state())).isEmpty();

    publish(done(editing.edit(ANNA, id(first), first.version(), full("Otrā", "/lv/viena"))));
    assertThat(translations.lag(english.state())).contains(new Translations.Lag(id(first), 1, 2));
    assertThat(translations.lagging(documents.all())).containsExactly(english);

    var matched =
        done(
            workflow.take(
                ANNA, id(english), 1, Transition.RECONCILE, new Order("", null, null, 2)));
    assertThat(translations.lag(matched.state())).isEmpty();
  }

  @Test
  void tellsForEveryStepWhyItCannotBeTaken() {
    var draft = begin(ANNA, "Pirmā", "/lv/viena");

    assertThat(workflow.options(ANNA, draft.state()))
        .containsEntry(Transition.SUBMIT, Optional.empty())
        .containsEntry(Transition.DISCARD, Optional.of(Refusal.NOT_LIVE))
        .doesNotContainKey(Transition.APPROVE);
    assertThat(workflow.options(PETERIS, draft.state()))
        .containsEntry(Transition.APPROVE, Optional.of(Refusal.NOT_SUBMITTED))
        .containsEntry(Transition.PUBLISH, Optional.of(Refusal.NOT_APPROVED));
  }

  private Outcome redirect(Stored<Document> from, Stored<Document> to) {
    return workflow.take(
        PETERIS, id(from), from.version(), Transition.REDIRECT, new Order("", null, id(to), null));
  }

  private Stored<Document> begin(Person person, String title, @Nullable String path) {
    return done(editing.begin(person, wish(title, path)));
  }

  private static NewDocument wish(String title, @Nullable String path) {
    return new NewDocument(null, DocumentType.PAGE, Language.LV, "ptac", full(title, path));
  }

  private static NewDocument variant(String contentId) {
    return new NewDocument(
        contentId, DocumentType.PAGE, Language.EN, "mkd", form("Mine", null, ""));
  }

  private Stored<Document> publish(Stored<Document> draft) {
    var id = id(draft);
    var submitted = take(ANNA, id, draft.version(), Transition.SUBMIT);
    var approved = take(PETERIS, id, submitted.version(), Transition.APPROVE);
    return take(PETERIS, id, approved.version(), Transition.PUBLISH);
  }

  private Stored<Document> approve(Stored<Document> draft) {
    var id = id(draft);
    var submitted = take(ANNA, id, draft.version(), Transition.SUBMIT);
    return take(PETERIS, id, submitted.version(), Transition.APPROVE);
  }

  private Stored<Document> take(Person person, DocumentId id, long version, Transition step) {
    return done(workflow.take(person, id, version, step, Order.SILENT));
  }

  private static DocumentId id(Stored<Document> stored) {
    return stored.state().id();
  }

  private static Stored<Document> done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).document();
  }

  private static ManuscriptForm form(String title, @Nullable String path, String body) {
    return new ManuscriptForm(
        title, null, path, body, null, null, null, null, null, null, null, null);
  }

  private static ManuscriptForm full(String title, @Nullable String path) {
    return new ManuscriptForm(
        title,
        "Kopsavilkums",
        path,
        "Teksts par " + title,
        "kopigi",
        List.of("person"),
        "verified",
        "2026-11-22",
        "2027-05-22",
        null,
        null,
        null);
  }

  private static DocumentFilter filter(
      @Nullable DocumentState state, @Nullable String words, boolean overdue) {
    return new DocumentFilter(null, null, null, state, words, overdue);
  }

  private static Person person(String name, Role role, String institution) {
    return new Person(name, name, Set.of(role), Set.of(institution));
  }

  private final class MovedClock extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
