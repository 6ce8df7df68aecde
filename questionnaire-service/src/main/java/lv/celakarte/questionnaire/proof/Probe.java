package lv.celakarte.questionnaire.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Crisis;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.NamedAmount;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One undivided condition by itself, asked of the engine: so the arithmetic of amounts, dates and
 * what is unknown is written once, there. Each question stands behind a gate of its own, by which
 * it can be put into every state.
 */
final class Probe {

  private static final Text NO_WORDS = Text.of("-", "-");

  private final Engine engine;
  private final List<Question> about;

  Probe(Definition whole, LocalDate day, Condition leaf, List<Question> about) {
    this.about = List.copyOf(about);
    this.engine = Engine.compile(definition(whole, leaf), 0, day);
  }

  private Definition definition(Definition whole, Condition leaf) {
    var questions = new ArrayList<Question>();
    for (int i = 0; i < about.size(); i++) {
      questions.add(gate(i));
      questions.add(gated(about.get(i), i));
    }
    return new Definition(
        "probe",
        List.of(Language.LV, Language.EN),
        NO_WORDS,
        NO_WORDS,
        1,
        List.of(),
        whole.parameters(),
        amounts(whole),
        List.of(),
        questions,
        List.of(new Rule("leaf", leaf, List.of(), List.of())),
        List.of(),
        List.of(),
        new Crisis(NO_WORDS, NO_WORDS, List.of()));
  }

  /** Only those that speak of nothing else; the leaf can use no others. */
  private List<NamedAmount> amounts(Definition whole) {
    var ids = about.stream().map(Question::id).toList();
    return whole.amounts().stream()
        .filter(named ->
            Set.copyOf(ids).containsAll(new Mentions(whole).in(named.amount()).questions()))
        .toList();
  }

  private static String gateOf(int i) {
    return "gate " + i;
  }

  private static Question gate(int i) {
    var options =
        List.of(
            new Option(Option.YES, NO_WORDS, null, false, false),
            new Option(Option.NO, NO_WORDS, null, false, false),
            new Option(Option.UNKNOWN, NO_WORDS, null, false, true));
    return new Question(
        gateOf(i),
        "",
        Kind.YESNO,
        NO_WORDS,
        null,
        null,
        true,
        null,
        options,
        null,
        null,
        null,
        null,
        null,
        false);
  }

  private static Question gated(Question q, int i) {
    return new Question(
        q.id(),
        q.section(),
        q.kind(),
        q.text(),
        null,
        null,
        false,
        new Condition.Is(gateOf(i), Option.YES),
        q.options().stream().map(Probe::everybodys).toList(),
        q.minimum(),
        q.maximum(),
        q.earliest(),
        q.latest(),
        null,
        false);
  }

  private static Option everybodys(Option option) {
    return new Option(option.id(), NO_WORDS, null, option.exclusive(), option.undecided());
  }

  /** The states in the order of the questions. */
  Truth truth(State... states) {
    Map<String, @Nullable Object> answers = LinkedHashMap.newLinkedHashMap(states.length * 2);
    IntStream.range(0, states.length)
        .forEach(i -> {
          answers.put(gateOf(i), gateAnswer(states[i].stand()));
          answers.put(about.get(i).id(), states[i].answer());
        });
    return engine.truth(0, engine.walk(answers));
  }

  private static String gateAnswer(State.Stand stand) {
    return switch (stand) {
      case ANSWERED, SKIPPED -> Option.YES;
      case NOT_ASKED -> Option.NO;
      case PENDING -> Option.UNKNOWN;
    };
  }
}
