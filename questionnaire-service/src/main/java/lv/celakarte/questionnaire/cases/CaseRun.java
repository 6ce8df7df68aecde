package lv.celakarte.questionnaire.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.cases.CaseResult.Kind;
import lv.celakarte.questionnaire.cases.CaseResult.Miss;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Refusal;
import lv.celakarte.questionnaire.engine.RoadMap;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/** Walks test cases through a definition, with the engine that visitors meet. */
public final class CaseRun {

  private final Definition definition;
  private final LocalDate today;
  private final Map<LocalDate, Engine> engines = new HashMap<>();

  private CaseRun(Definition definition, LocalDate today) {
    this.definition = definition;
    this.today = today;
  }

  /** How each case comes out, in their order; the definition has to be free of faults. */
  public static List<CaseResult> run(List<TestCase> cases, Definition definition, LocalDate today) {
    var run = new CaseRun(definition, today);
    return cases.stream().map(run::one).toList();
  }

  private Engine engine(LocalDate day) {
    return engines.computeIfAbsent(day, on -> Engine.compile(definition, 0, on));
  }

  private CaseResult one(TestCase test) {
    var engine = engine(Optional.ofNullable(test.day()).orElse(today));
    var walk = engine.walk(test.answers());
    var misses = new ArrayList<Miss>();
    walk.refusals().forEach(refusal -> misses.add(refused(refusal)));
    walk.dropped().forEach(question -> misses.add(new Miss(Kind.NOT_ASKED, question, "")));
    steps(test, engine.roadMap(walk), misses);
    return new CaseResult(test, misses, open(walk));
  }

  private static Miss refused(Refusal refusal) {
    var kind =
        refusal.code() == Refusal.Code.UNKNOWN_QUESTION
            ? Kind.UNKNOWN_QUESTION
            : Kind.REFUSED_ANSWER;
    return new Miss(kind, refusal.question(), "");
  }

  private List<String> open(Walk walk) {
    return walk.complete() ? List.of() : List.of(definition.questions().get(walk.open()).id());
  }

  private void steps(TestCase test, RoadMap map, List<Miss> misses) {
    var found = new HashMap<String, Certainty>();
    Stream.concat(map.steps().stream(), map.further().stream())
        .forEach(point -> found.put(definition.steps().get(point.step()).id(), point.certainty()));
    test.expected()
        .forEach((step, expected) -> {
          var miss =
              known(step)
                  ? miss(expected, Optional.ofNullable(found.get(step)))
                  : Kind.UNKNOWN_STEP;
          if (miss != null) {
            misses.add(new Miss(miss, step, ""));
          }
        });
  }

  private boolean known(String step) {
    return IntStream.range(0, definition.steps().size())
        .anyMatch(place -> definition.steps().get(place).id().equals(step));
  }

  private static @Nullable Kind miss(Expectation expected, Optional<Certainty> found) {
    boolean maybe = found.filter(Certainty.MAYBE::equals).isPresent();
    return switch (expected) {
      case MAYBE -> maybe ? null : Kind.NOT_MAYBE;
      case YES -> maybe ? Kind.ONLY_MAYBE : found.isPresent() ? null : Kind.STEP_MISSING;
      case NO -> maybe ? Kind.ONLY_MAYBE : found.isPresent() ? Kind.STEP_UNWANTED : null;
    };
  }
}
