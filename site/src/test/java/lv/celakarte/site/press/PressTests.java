package lv.celakarte.site.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import lv.celakarte.platform.events.Horizon;
import lv.celakarte.site.page.RenderedPage;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.press.Output.Cause;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Fact;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.testing.Documents;
import lv.celakarte.site.testing.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PressTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final SitePages PAGES = Samples.pages();

  /** The log of pages, as all presses see it. */
  private static final class Log implements Output {
    private final List<String> paths = new ArrayList<>();
    private final List<Written> records = new ArrayList<>();
    private final List<@Nullable RenderedPage> pages = new ArrayList<>();
    private final List<Cause> causes = new ArrayList<>();
    private boolean down;

    @Override
    public CompletableFuture<Void> write(
        String path, @Nullable RenderedPage page, Written as, Cause cause) {
      if (down) {
        return CompletableFuture.failedFuture(new IllegalStateException("down"));
      }
      paths.add(path);
      records.add(as);
      pages.add(page);
      causes.add(cause);
      return CompletableFuture.completedFuture(null);
    }

    Written last(String path) {
      return records.get(paths.lastIndexOf(path));
    }

    List<String> since(int position) {
      return List.copyOf(paths.subList(position, paths.size()));
    }
  }

  /** A press with what it reads, and how far it has read the log. */
  private static final class Site {
    private final Published published = new Published();
    private final Log log;
    private final MovedClock clock;
    private final Press press;
    private final Map<String, Written> lost = new TreeMap<>();
    private Horizon reached = Horizon.START;
    private long offset;
    private int read;

    Site(Log log, long release) {
      this(log, release, NOW);
    }

    Site(Log log, long release, Instant now) {
      this.log = log;
      this.clock = new MovedClock(now);
      this.press = new Press(published, PAGES, log, release, clock, lost::put);
    }

    Site fact(String json) {
      var fact = JsonMapper.builder().build().readValue(json, Fact.class);
      press.changed(
          "content.facts",
          next("content.facts"),
          published.fact(fact.id(), fact, NOW),
          new Cause(NOW, null));
      return this;
    }

    /** The offset after the next record of a topic. */
    private long next(String topic) {
      offset++;
      long after = reached.offsets().getOrDefault(topic, 0L) + 1;
      reached = reached.with(topic, after);
      return after;
    }

    Site at(Instant time) {
      clock.now = time;
      var unused = press.tick();
      return this;
    }

    Site publish(Document document) {
      return publish(document.key(), document);
    }

    Site publish(String key, @Nullable Document document) {
      var at = NOW.plusSeconds(offset);
      press.changed(
          "content.documents",
          next("content.documents"),
          published.document(key, document, at),
          new Cause(at, null));
      return this;
    }

    Site phone(String organization, String phone) {
      var touched =
          published.organization(
              organization, Documents.organization(organization, "Iestāde", phone), NOW);
      press.changed(
          "directory.organizations",
          next("directory.organizations"),
          touched,
          new Cause(NOW, null));
      return this;
    }

    /** What its views would tell of how far they have read. */
    Horizon horizon() {
      return reached;
    }

    Site readUpTo() {
      press.read(reached);
      return this;
    }

    Site start() {
      read();
      press.start();
      read();
      return this;
    }

    Site print() {
      press.print(1_000);
      press.printGathering();
      return this;
    }

    Site read() {
      for (; read < log.paths.size(); read++) {
        press.seen(log.paths.get(read), log.records.get(read));
      }
      return this;
    }
  }

  /** Stands still until it is moved. */
  private static final class MovedClock extends Clock {
    private Instant now;

    MovedClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }

  private static final String FEE =
      """
      {"id":"fee","state":"current","values":[
        {"from":"2026-01-01","to":"2026-12-31","value":"70","display":{"lv":"70 eiro"},
         "verification":"verified"},
        {"from":"2027-01-01","value":"90","display":{"lv":"90 eiro"},"verification":"verified"}]}
      """;

  @Test
  void aFactIsPressedWhereItIsQuotedAndNowhereElse() {
    var log = new Log();
    var site =
        new Site(log, 1)
            .publish(Documents.withBody(A, "Maksā {{fact:fee}}."))
            .publish(B)
            .fact(FEE)
            .start();
    int before = log.paths.size();

    site.fact(FEE.replace("70 eiro", "75 eiro")).print();

    assertThat(log.since(before)).containsExactly("/lv/situacijas/a");
    assertThat(log.pages.getLast().body()).contains("Maksā 75 eiro.");
  }

  @Test
  void atMidnightTheNewAmountIsPressedWithTheTimeAtWhichItBegan() {
    var log = new Log();
    var site = new Site(log, 1).publish(Documents.withBody(A, "{{fact:fee}}")).fact(FEE).start();
    int before = log.paths.size();

    site.at(Instant.parse("2026-12-31T21:59:59Z")).print();
    assertThat(log.since(before)).isEmpty();

    site.at(Instant.parse("2026-12-31T22:00:00.5Z")).print();
    assertThat(log.since(before)).containsExactly("/lv/situacijas/a");
    assertThat(log.pages.getLast().body()).contains("90 eiro");
    assertThat(log.causes.getLast().time()).isEqualTo(Instant.parse("2026-12-31T22:00:00Z"));
  }

  @Test
  void aMidnightThatNoPressSawIsMadeUpForAtTheStart() {
    var log = new Log();
    var quoting = Documents.withBody(A, "{{fact:fee}}");
    new Site(log, 1).publish(quoting).fact(FEE).start();
    int before = log.paths.size();

    new Site(log, 1, Instant.parse("2027-01-02T08:00:00Z")).publish(quoting).fact(FEE).start();

    assertThat(log.since(before)).containsExactly("/lv/situacijas/a");
    assertThat(log.causes.getLast().time()).isEqualTo(Instant.parse("2026-12-31T22:00:00Z"));
  }

  private static final Document A = Documents.situation("a", "Pirmā", "ptac");
  private static final Document B = Documents.situation("b", "Otrā", "tiesa");

  @Test
  void aChangeOfTheBodyRendersThatPageOnly() {
    var log = new Log();
    var site = new Site(log, 1).publish(A).publish(B).start();
    int before = log.paths.size();

    site.publish(Documents.withBody(A, "Cits teksts")).print();

    assertThat(log.since(before)).containsExactly("/lv/situacijas/a");
  }

  @Test
  void thePageItselfGoesOutBeforeThePagesThatPointToIt() {
    var log = new Log();
    var site = new Site(log, 1).publish(A).start();
    int before = log.paths.size();

    site.publish(Documents.situation("a", "Cits virsraksts", "ptac")).print();

    assertThat(log.since(before)).startsWith("/lv/situacijas/a").contains("/lv/situacijas", "/lv");
    assertThat(log.since(before)).doesNotContain("/en/situacijas", "/lv/vardnica");
  }

  @Test
  void aPhoneNumberIsRenderedWhereverItIsShown() {
    var log = new Log();
    var site = new Site(log, 1).publish(A).publish(B).phone("ptac", "67000001").start();
    int before = log.paths.size();

    site.phone("ptac", "67000002").print();

    assertThat(log.since(before))
        .contains("/lv/situacijas/a", "/lv/iestades/ptac")
        .doesNotContain("/lv", "/lv/situacijas", "/lv/vardnica");
  }

  @Test
  void aNewInstitutionReachesThePagesThatHaveBeenWaitingForIt() {
    var log = new Log();
    var site = new Site(log, 1).publish(A).start();
    int before = log.paths.size();

    site.phone("ptac", "67000001").print();

    assertThat(log.since(before)).contains("/lv/situacijas/a", "/lv/iestades/ptac", "/lv/iestades");
  }

  @Test
  void theFirstPageOfALanguageChangesTheNavigationOfThatLanguage() {
    var log = new Log();
    var site = new Site(log, 1).publish(A).start();
    int before = log.paths.size();

    site.publish(Documents.in("ru", "/ru/situacijas/a", A)).print();
    assertThat(log.since(before))
        .contains("/ru/situacijas/a", "/ru/situacijas", "/ru", "/ru/nav-atrasts")
        .doesNotContain("/en", "/lv/nav-atrasts");

    int second = log.paths.size();
    site.publish(Documents.in("ru", "/ru/situacijas/b", B)).print();
    assertThat(log.since(second)).doesNotContain("/ru/nav-atrasts");
  }

  @Test
  void aRestartWritesNothing() {
    var log = new Log();
    new Site(log, 1).publish(A).publish(B).start();
    int before = log.paths.size();

    new Site(log, 1).publish(A).publish(B).start();

    assertThat(log.since(before)).isEmpty();
  }

  @Test
  void aRestartWritesWhatChangedMeanwhileWithTheTimeOfThatChange() {
    var log = new Log();
    new Site(log, 1).publish(A).publish(B).start();
    int before = log.paths.size();

    new Site(log, 1, NOW.plus(Duration.ofHours(2)))
        .publish(A)
        .publish(B)
        .publish(Documents.withBody(B, "Jauns"))
        .start();

    assertThat(log.since(before)).containsExactly("/lv/situacijas/b");
    assertThat(log.causes.getLast().time()).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void revisionsOfAPageOnlyRise() {
    var log = new Log();
    var site = new Site(log, 1).publish(A).start();
    site.publish(Documents.withBody(A, "1")).print().publish(Documents.withBody(A, "2")).print();

    new Site(log, 2).publish(A).publish(A).publish(A).start();

    var revisions = new ArrayList<Long>();
    for (int i = 0; i < log.paths.size(); i++) {
      if (log.paths.get(i).equals("/lv/situacijas/a")) {
        revisions.add(log.records.get(i).revision());
      }
    }
    assertThat(revisions).hasSize(4).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aSlowerPressDoesNotUndoANewerPage() {
    var log = new Log();
    var slow = new Site(log, 1).publish(A).start();
    var fast = new Site(log, 1).publish(A).start();
    fast.publish(Documents.withBody(A, "Jaunāks"))
        .publish(Documents.withBody(A, "Jaunākais"))
        .print();
    int before = log.paths.size();

    slow.read().publish(Documents.withBody(A, "Jaunāks")).print();

    assertThat(log.since(before)).isEmpty();
  }

  @Test
  void aPageThatASlowerPressHasOverwrittenIsWrittenAgain() {
    var log = new Log();
    var slow = new Site(log, 1).publish(A).start();
    var fast = new Site(log, 1).publish(A).start();
    fast.publish(Documents.withBody(A, "Jaunāks"))
        .publish(Documents.withBody(A, "Jaunākais"))
        .print()
        .read();
    slow.publish(Documents.withBody(A, "Jaunāks")).print(); // It has not read what the other wrote.
    var stale = log.last("/lv/situacijas/a");

    fast.read().print();

    assertThat(log.last("/lv/situacijas/a").inputs().covers(stale.inputs())).isTrue();
    assertThat(log.last("/lv/situacijas/a").revision()).isGreaterThan(stale.revision());
  }

  @Test
  void ofTwoPressesThatAreAheadInDifferentTopicsNeitherUndoesTheOther() {
    var log = new Log();
    var quoting = Documents.withBody(A, "Maksā {{fact:fee}}.");
    var one = new Site(log, 1).publish(quoting).fact(FEE).start();
    var two = new Site(log, 1).publish(quoting).fact(FEE).start();
    var newBody = Documents.withBody(A, "Jauns: {{fact:fee}}.");
    var newFee = FEE.replace("70 eiro", "75 eiro");
    one.publish(newBody).print();

    two.read().fact(newFee).fact(newFee).print();
    assertThat(log.pages.getLast().body()).contains("Jauns: 70 eiro.");

    two.publish(newBody).readUpTo().print();
    assertThat(log.pages.getLast().body()).contains("Jauns: 75 eiro.");
  }

  @Test
  void whatReadersPassOverIsFollowedByAPageThatCoversIt() {
    var log = new Log();
    var quoting = Documents.withBody(A, "Maksā {{fact:fee}}.");
    var one = new Site(log, 1).publish(quoting).fact(FEE).start();
    var two = new Site(log, 1).publish(quoting).fact(FEE).start();
    var newBody = Documents.withBody(A, "Jauns: {{fact:fee}}.");
    var newFee = FEE.replace("70 eiro", "75 eiro");
    one.publish(newBody).print();
    two.fact(newFee).print(); // It has not seen what the other one wrote.
    var passedOver = log.last("/lv/situacijas/a");
    int before = log.paths.size();

    one.read().print();
    assertThat(log.since(before)).isEmpty();
    one.fact(newFee).readUpTo().print();

    assertThat(log.pages.getLast().body()).contains("Jauns: 75 eiro.");
    assertThat(log.last("/lv/situacijas/a").inputs().covers(passedOver.inputs())).isTrue();
  }

  @Test
  void aPageThatWasPassedOverIsWrittenAgainEvenWhereItsTextIsTheSame() {
    var log = new Log();
    var one = new Site(log, 1).publish(A).fact(FEE).start();
    var two = new Site(log, 1).publish(A).fact(FEE).start();
    var newest = Documents.withBody(A, "Jauns");
    one.publish(newest).print();
    two.phone("ptac", "67000001").print();
    int before = log.paths.size();

    one.phone("ptac", "67000001").read().readUpTo().print();

    assertThat(log.since(before)).contains("/lv/situacijas/a");
    assertThat(log.pages.getLast()).isNotNull();
  }

  @Test
  void pagesOfATopicThatWasMadeAnewAreWrittenInANewEra() {
    var log = new Log();
    var much = new Site(log, 1).publish(A).publish(B).publish(B).start();
    var anew = new Site(log, 1).publish(Documents.withBody(A, "Cits"));
    anew.read();
    assertThat(anew.press.coversLog()).isFalse();
    assertThat(anew.press.claimsMoreThan(much.horizon())).isFalse();
    assertThat(anew.press.claimsMoreThan(anew.horizon())).isTrue();

    anew.press.beginEra();
    anew.start();

    assertThat(log.last("/lv/situacijas/a").inputs().era()).isEqualTo(1);
    assertThat(log.last("/lv/situacijas/b").gone()).isTrue();
  }

  @Test
  void twoReleasesDoNotWriteAgainstEachOtherForEver() {
    var log = new Log();
    var older = new Site(log, 1).publish(A).start();
    var newer = new Site(log, 2).publish(A).publish(B).start();
    older.read().publish(B).print();
    int rounds = 0;
    int before;

    do {
      before = log.paths.size();
      older.read().print();
      newer.read().print();
      rounds++;
    } while (log.paths.size() > before && rounds < 20);

    assertThat(rounds).isLessThan(4);
  }

  @Test
  void aPageWhoseDocumentIsGoneBecomesATombstone() {
    var log = new Log();
    var site = new Site(log, 1).publish(A).start();

    site.publish("a.lv", null).print();

    assertThat(log.last("/lv/situacijas/a").gone()).isTrue();
  }

  @Test
  void aPageThatVanishedWhileNoPressRanBecomesATombstone() {
    var log = new Log();
    new Site(log, 1).publish(A).publish(B).start();

    new Site(log, 1).publish(A).publish(B).publish("b.lv", null).start();

    assertThat(log.last("/lv/situacijas/b").gone()).isTrue();
  }

  @Test
  void theStyleOfAFormerReleaseStaysForAMonth() {
    var log = new Log();
    var old = new Written("\"old\"", 0, Horizon.UNKNOWN, 1, NOW);
    log.write("/resursi/lapa.000000000000.css", null, old, new Cause(NOW, null)).join();

    new Site(log, 2).start();
    assertThat(log.last("/resursi/lapa.000000000000.css").gone()).isFalse();

    new Site(log, 2, NOW.plus(Press.OLD_ASSETS).plusSeconds(1)).start();
    assertThat(log.last("/resursi/lapa.000000000000.css").gone()).isTrue();
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenWhenItCan() {
    var log = new Log();
    var site = new Site(log, 1).publish(A).start();
    log.down = true;
    site.publish(Documents.withBody(A, "Jauns")).print();
    log.down = false;
    int before = log.paths.size();

    site.lost.forEach(site.press::failed);
    site.print();

    assertThat(log.since(before)).containsExactly("/lv/situacijas/a");
  }

  @Test
  void theFirstRenderingIsCompleteWhenAllOfItStandsInTheLog() {
    var log = new Log();
    var site = new Site(log, 1).publish(A);
    site.press.start();
    assertThat(site.press.complete()).isFalse();

    site.read();

    assertThat(site.press.complete()).isTrue();
  }

  @Test
  void aChangeCarriesItsTimeToThePage() {
    var log = new Log();
    var site = new Site(log, 1).publish(A).start();

    site.publish(Documents.withBody(A, "Jauns")).print();

    assertThat(log.causes.getLast().time()).isEqualTo(NOW.plusSeconds(1));
  }
}
