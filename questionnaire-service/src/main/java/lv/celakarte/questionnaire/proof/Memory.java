package lv.celakarte.questionnaire.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.engine.Engine;
import org.jspecify.annotations.Nullable;

/**
 * What was proven for earlier days. A thing stays proven while nothing has changed on which it
 * depends: no number of the law in the conditions behind it, and no day that moves with today.
 */
final class Memory {

  private final Definition definition;
  private final Periods periods;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, Optional<Finding>> known = new HashMap<>();
  private final Map<String, Map<String, OptionChecks.Outcome>> outcomes = new HashMap<>();

  Memory(Definition definition, Periods periods) {
    this.definition = definition;
    this.periods = periods;
    definition.questions().forEach(question -> questions.put(question.id(), question));
  }

  /** Everything that has to stay the same for the conditions to say the same. */
  Object basis(Engine engine, Stream<Condition> conditions) {
    var mentions = new Mentions(definition);
    conditions.forEach(mentions::in);
    var open = List.copyOf(mentions.questions());
    var seen = new HashSet<String>();
    while (!open.isEmpty()) {
      open.stream().filter(seen::add).map(questions::get).forEach(q -> gates(q, mentions));
      open = mentions.questions().stream().filter(id -> !seen.contains(id)).toList();
    }
    var basis = new TreeMap<String, Object>();
    mentions.parameters().forEach(id -> basis.put(id, engine.figure(id)));
    if (seen.stream().anyMatch(periods::moves)) {
      basis.put("", engine.day());
    }
    return basis;
  }

  private static void gates(@Nullable Question question, Mentions mentions) {
    if (question == null) {
      return;
    }
    if (question.shownIf() != null) {
      mentions.in(question.shownIf());
    }
    question
        .options()
        .forEach(option -> {
          if (option.shownIf() != null) {
            mentions.in(option.shownIf());
          }
        });
  }

  /** How it stands with the options of a question. */
  Map<String, OptionChecks.Outcome> options(
      String question, Object basis, Supplier<Map<String, OptionChecks.Outcome>> find) {
    var key = question + " " + basis;
    var before = outcomes.get(key);
    if (before == null) {
      before = find.get();
      outcomes.put(key, before);
    }
    return before;
  }

  /**
   * What was found out before, or is found out now.
   *
   * @param find empty where all is well
   */
  Optional<Finding> of(
      Check check, String subject, Object basis, Supplier<Optional<Finding>> find) {
    var key = check + " " + subject + " " + basis;
    var before = known.get(key);
    if (before == null) {
      before = find.get();
      known.put(key, before);
    }
    return before;
  }
}
