package lv.celakarte.questionnaire.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.engine.Engine;
import org.jspecify.annotations.Nullable;

/**
 * Proves a definition before it becomes public, for every day of its validity: the validity is cut
 * where the logic changes by itself, and each period is proven, as far as it is not the same as an
 * earlier one. What visitors by chance reach is reached; for everything else a constraint solver is
 * asked, which either finds a visitor or leaves nothing out. Every visitor that is shown was
 * confirmed by the engine. The same definition gives the same result, unless the time is over.
 */
public final class Proving {

  /** What a person can be made to wait for. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int VISITORS_BY_CHANCE = 300;
  private static final int VISITORS_AT_A_GLANCE = 300;

  /** More of them for further periods would only repeat what is known. */
  private static final int VISITORS_OF_LATER_PERIODS = 100;

  private static final long SEED = 20_261_122;

  private final Definition definition;
  private final Surroundings surroundings;
  private final Clock clock;
  private final List<Period> periods;
  private final Memory memory;
  private final Course course;
  private final List<Map<String, @Nullable Object>> crowd = new ArrayList<>();
  private final Map<Check, Integer> looked = new EnumMap<>(Check.class);
  private final List<Finding> upkeep = new ArrayList<>();
  private final TreeSet<String> sampled = new TreeSet<>();
  private int unconfirmed;

  private Proving(
      Definition definition, Surroundings surroundings, Progress progress, Duration patience) {
    this.definition = definition;
    this.surroundings = surroundings;
    var cuts = new Periods(definition);
    var all = cuts.of(surroundings.from(), surroundings.to());
    this.periods = all.subList(0, Math.min(all.size(), Periods.MOST));
    if (all.size() > periods.size()) {
      tooManyPeriods(all.get(periods.size()));
    }
    this.clock = new Clock(progress, patience, things() * periods.size());
    this.memory = new Memory(definition, cuts);
    this.course = new Course(periods);
  }

  private void tooManyPeriods(Period first) {
    upkeep.add(
        new Finding(
            Check.PARAMETER_VALID, Finding.Verdict.UNDECIDED, "", first.from().toString(), null));
  }

  /** Counts the time and the things that are done. */
  private static final class Clock implements Segment.Clockwork {

    private final Progress progress;
    private final Duration patience;
    private final long end;
    private final int everything;
    private int done;

    Clock(Progress progress, Duration patience, int everything) {
      this.progress = progress;
      this.patience = patience;
      this.end = System.nanoTime() + patience.toNanos();
      this.everything = everything;
    }

    @Override
    public Duration left(int part) {
      var left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
      var most = patience.dividedBy(part);
      return left.compareTo(most) < 0 ? left : most;
    }

    @Override
    public void step() {
      progress.at(++done, everything);
    }
  }

  /** The definition has to be free of faults; it is to be valid from that day on. */
  public static Proof prove(Definition definition, LocalDate day) {
    return prove(definition, day, Surroundings.since(day), Progress.SILENT, PATIENCE);
  }

  /**
   * The same for what the definition has to fit into.
   *
   * @param day from which it is to be valid, unless it says itself that it is valid later
   * @param patience after so long, what is still open stays undecided
   */
  public static Proof prove(
      Definition definition,
      LocalDate day,
      Surroundings surroundings,
      Progress progress,
      Duration patience) {
    return new Proving(definition, during(definition, day, surroundings), progress, patience)
        .proof(VISITORS_BY_CHANCE);
  }

  /** A definition is valid within its own days. */
  private static Surroundings during(
      Definition definition, LocalDate day, Surroundings surroundings) {
    var from = surroundings.from().isBefore(day) ? day : surroundings.from();
    var own = definition.validFrom();
    var begin = own != null && own.isAfter(from) ? own : from;
    var to = earlier(definition.validTo(), surroundings.to());
    return new Surroundings(
        begin, to != null && to.isBefore(begin) ? begin : to, surroundings.uncovered());
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  /**
   * What is certainly broken, as far as it can be told without the solver: for a definition that
   * was proven before, on a machine that has better things to do.
   */
  public static Proof glance(Definition definition, LocalDate day) {
    var surroundings = during(definition, day, Surroundings.since(day));
    return new Proving(definition, surroundings, Progress.SILENT, Duration.ZERO).glance();
  }

  private Proof glance() {
    upkeep();
    var segment = segment(0, VISITORS_AT_A_GLANCE);
    segment.emptyHanded().ifPresent(upkeep::add);
    return told();
  }

  /** By the solver alone and for one day, so that a test sees its work and nobody else's. */
  static Proof withoutChance(Definition definition, LocalDate day) {
    var today = new Surroundings(day, day, Map.of());
    return new Proving(definition, today, Progress.SILENT, PATIENCE).proof(0);
  }

  private int things() {
    return definition.questions().size()
        + definition.questions().stream().mapToInt(question -> question.options().size()).sum()
        + definition.steps().size()
        + definition.situations().size()
        + 3;
  }

  private Proof proof(int byChance) {
    upkeep();
    for (int i = 0; i < periods.size(); i++) {
      int visitors = i == 0 ? byChance : Math.min(byChance, VISITORS_OF_LATER_PERIODS);
      var segment = segment(i, visitors);
      segment.prove();
      course.add(i, segment.findings());
      unconfirmed += segment.unconfirmed();
      if (i == 0) {
        segment.tallies().forEach((check, count) -> looked.merge(check, count[0], Integer::sum));
      }
    }
    return told();
  }

  /** Visitors of earlier periods come along: what they do not reach any more is seen at once. */
  private Segment segment(int period, int visitorsByChance) {
    var engine = Engine.compile(definition, 0, periods.get(period).from());
    var cover = new Cover(definition, engine);
    sampled.addAll(cover.sampled());
    var visitors = new Visitors(cover, new Random(SEED + period));
    for (int i = 0; i < visitorsByChance; i++) {
      crowd.add(visitors.anybody());
    }
    return new Segment(cover, memory, crowd, clock);
  }

  private Proof told() {
    var findings = new ArrayList<>(upkeep);
    findings.addAll(course.all());
    findings.sort(Comparator.comparing(finding -> !finding.blocking()));
    return new Proof(
        surroundings.from(),
        periods,
        looked.entrySet().stream().map(entry -> tally(entry, findings)).toList(),
        findings,
        List.copyOf(sampled),
        unconfirmed);
  }

  private static Proof.Tally tally(Map.Entry<Check, Integer> entry, List<Finding> findings) {
    long wrong =
        findings.stream()
            .filter(finding -> finding.check() == entry.getKey())
            .map(Finding::subject)
            .distinct()
            .count();
    return new Proof.Tally(entry.getKey(), entry.getValue(), (int) wrong);
  }

  private void upkeep() {
    var check = new Upkeep(definition, surroundings);
    check.parameters(told(Check.PARAMETER_VALID));
    check.institutions(told(Check.INSTITUTION_EVERYWHERE));
    check.nobodyNamed(told(Check.INSTITUTION_NAMED));
    check.texts(told(Check.TEXTS_COMPLETE));
  }

  private BiConsumer<String, @Nullable String> told(Check check) {
    return (subject, wrong) -> {
      looked.merge(check, 1, Integer::sum);
      if (wrong != null) {
        upkeep.add(new Finding(check, Finding.Verdict.BROKEN, subject, wrong, null));
      }
    };
  }
}
