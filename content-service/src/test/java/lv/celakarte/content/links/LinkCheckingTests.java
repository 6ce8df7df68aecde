package lv.celakarte.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.celakarte.content.links.LinkState.Verdict;
import org.junit.jupiter.api.Test;

class LinkCheckingTests {

  private static final Probe.Answer FINE = new Probe.Answer.Status(200);
  private static final Probe.Answer MISSING = new Probe.Answer.Status(404);
  private static final String PAGE = "https://example.org/a";

  private final Map<String, LinkState> kept = new ConcurrentHashMap<>();
  private final Map<String, Probe.Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final AtomicInteger pauses = new AtomicInteger();

  @Test
  void asksAgainWhatFailedAndCallsItDeadTheSecondTime() {
    answers.put(PAGE, MISSING);

    assertThat(checking().run(Set.of(PAGE))).isEqualTo(1);
    assertThat(state().verdict()).isEqualTo(Verdict.UNCERTAIN);
    assertThat(checking().run(Set.of(PAGE))).isZero();

    pass(Duration.ofHours(21));
    assertThat(checking().run(Set.of(PAGE))).isEqualTo(1);
    assertThat(state())
        .extracting(LinkState::verdict, LinkState::status)
        .containsExactly(Verdict.DEAD, 404);

    answers.put(PAGE, FINE);
    pass(Duration.ofHours(21));
    checked(1);
    assertThat(state().verdict()).isEqualTo(Verdict.ALIVE);
  }

  @Test
  void remembersForAWeekWhatAnswered() {
    answers.put(PAGE, FINE);

    checked(1);
    pass(Duration.ofDays(6));
    checked(0);
    pass(Duration.ofDays(2));
    checked(1);
  }

  @Test
  void doesNotCallDeadWhatWillNotTalkToAProgram() {
    for (var code : List.of(401, 403, 429, 500, 503)) {
      var state = LinkState.after(PAGE, null, new Probe.Answer.Status(code), now.get());
      var again = LinkState.after(PAGE, state, new Probe.Answer.Status(code), now.get());
      assertThat(again.verdict()).isEqualTo(Verdict.UNCERTAIN);
    }
    assertThat(LinkState.after(PAGE, null, new Probe.Answer.NotAllowed(), now.get()).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void asksOneSiteOneThingAtATimeAndRestsBetween() {
    var addresses =
        IntStream.range(0, 20)
            .mapToObj(number -> "https://example.org/" + number)
            .collect(Collectors.toSet());
    addresses.forEach(address -> answers.put(address, FINE));

    assertThat(checking().run(addresses)).isEqualTo(20);

    assertThat(mostAtOnce.get()).isEqualTo(1);
    assertThat(pauses.get()).isEqualTo(20);
    assertThat(kept).hasSize(20);
  }

  @Test
  void forgetsWhatNoPageNamesAnyMore() {
    answers.put(PAGE, FINE);
    checked(1);

    assertThat(checking().run(Set.of())).isZero();

    assertThat(kept).isEmpty();
  }

  private LinkState state() {
    return Objects.requireNonNull(kept.get(PAGE));
  }

  private void checked(int times) {
    assertThat(checking().run(Set.of(PAGE))).isEqualTo(times);
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private Probe.Answer ask(String address) {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    synchronized (asked) {
      asked.add(address);
    }
    atOnce.decrementAndGet();
    return answers.getOrDefault(address, new Probe.Answer.None());
  }

  /** The documents are not read: the tests say themselves what they link to. */
  @SuppressWarnings("NullAway")
  private LinkChecking checking() {
    return new LinkChecking(
        null, null, new Kept(), this::ask, pauses::incrementAndGet, new MovedClock());
  }

  private final class Kept implements LinkStore {
    @Override
    public Optional<LinkState> find(String address) {
      return Optional.ofNullable(kept.get(address));
    }

    @Override
    public List<LinkState> all() {
      return List.copyOf(kept.values());
    }

    @Override
    public void keep(LinkState state) {
      kept.put(state.address(), state);
    }

    @Override
    public void forget(String address) {
      kept.remove(address);
    }
  }

  private final class MovedClock extends Clock {
    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
