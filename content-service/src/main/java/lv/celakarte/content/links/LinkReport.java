package lv.celakarte.content.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.celakarte.content.check.OtherSites;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.LiveDocuments;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.links.LinkState.Verdict;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.access.Person;

/** What was found of links to other sites, for the people whose pages they stand on. */
public final class LinkReport implements OtherSites {

  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");
  private static final Duration KEPT = Duration.ofSeconds(30);

  private record Snapshot(Instant at, Map<String, LinkState> states) {}

  private final LinkStore store;
  private final LiveDocuments documents;
  private final CommonMark commonMark;
  private final Clock clock;
  private final boolean asking;
  private final AtomicReference<Snapshot> last =
      new AtomicReference<>(new Snapshot(Instant.MIN, Map.of()));

  LinkReport(
      LinkStore store,
      LiveDocuments documents,
      CommonMark commonMark,
      Clock clock,
      boolean asking) {
    this.store = store;
    this.documents = documents;
    this.commonMark = commonMark;
    this.clock = clock;
    this.asking = asking;
  }

  /** Whether this installation asks other sites at all. */
  public boolean asking() {
    return asking;
  }

  /** An address that does not lead where it should, and the pages of this person that name it. */
  public record Line(LinkState state, List<Document> pages) {}

  /** Everything but what answers, what is dead first. */
  public List<Line> of(Person person) {
    var states = states();
    var mine =
        documents.all().stream()
            .filter(document -> person.may(Right.READ, document.owner()))
            .flatMap(document ->
                LinkChecking.addresses(document, commonMark).stream()
                    .filter(states::containsKey)
                    .map(address -> Map.entry(address, document)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return mine.entrySet().stream()
        .map(
            entry -> new Line(Objects.requireNonNull(states.get(entry.getKey())), entry.getValue()))
        .filter(line -> line.state().verdict() != Verdict.ALIVE)
        .sorted(
            Comparator.comparing((Line line) -> line.state().verdict())
                .thenComparing(line -> line.state().address()))
        .toList();
  }

  @Override
  public Optional<String> dead(String address) {
    return Optional.ofNullable(states().get(address))
        .filter(state -> state.verdict() == Verdict.DEAD)
        .map(LinkReport::told);
  }

  private static String told(LinkState state) {
    var day = state.checkedAt().atZone(LATVIA).toLocalDate();
    return state.status() == null ? day + "." : day + ": HTTP " + state.status() + ".";
  }

  private Map<String, LinkState> states() {
    var now = clock.instant();
    var known = last.get();
    if (known.at().isBefore(now.minus(KEPT))) {
      known =
          new Snapshot(
              now,
              store.all().stream()
                  .collect(Collectors.toMap(LinkState::address, Function.identity())));
      last.set(known);
    }
    return known.states();
  }
}
