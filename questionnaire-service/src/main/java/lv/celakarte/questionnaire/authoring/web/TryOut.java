package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Trial;
import lv.celakarte.questionnaire.authoring.Trials;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import lv.celakarte.questionnaire.evaluation.Describing;
import lv.celakarte.questionnaire.evaluation.RefusalWords;
import lv.celakarte.questionnaire.evaluation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Trying a questionnaire out: the answers of each person are kept, and what follows is told. */
public final class TryOut {

  /** What stands before the name of a question in a form. */
  static final String PREFIX = "q-";

  private static final String ASKED = "asked";

  private final Publishing publishing;
  private final Trials trials;
  private final Describing describing;
  private final Texts texts;

  public TryOut(Publishing publishing, Trials trials, Describing describing, Texts texts) {
    this.publishing = publishing;
    this.trials = trials;
    this.describing = describing;
    this.texts = texts;
  }

  /** A version with somebody's answers. */
  record Tried(
      Engine engine,
      Wording wording,
      Walk walk,
      Map<String, @Nullable Object> answers,
      List<FieldProblem> errors) {}

  /** What this person answered last. */
  public Trial last(String questionnaire, Person person) {
    return trials.last(questionnaire, person.id());
  }

  /**
   * The answers in a form, which are kept; those of the last time where the form asked nothing. A
   * question that was on the screen and came back empty was skipped.
   */
  public Trial taken(String questionnaire, Person person, MultiValueMap<String, String> sent) {
    var asked = sent.getOrDefault(ASKED, List.of());
    if (asked.isEmpty()) {
      return last(questionnaire, person);
    }
    var trial =
        new Trial(
            asked.stream()
                .map(question -> new Trial.Answer(question, sent.get(PREFIX + question)))
                .toList());
    trials.keep(questionnaire, person.id(), trial);
    return trial;
  }

  /** Forgets the answers, so that the first question comes again. */
  public Trial forgotten(String questionnaire, Person person) {
    trials.keep(questionnaire, person.id(), Trial.NONE);
    return Trial.NONE;
  }

  Tried tried(Definition definition, int number, Trial trial, Words words) {
    var effective = publishing.effective(definition);
    var engine = Engine.compile(effective, number, publishing.today());
    var known = known(trial.values(), definition);
    var walk = engine.walk(known);
    var wording = new Wording(engine, words.language());
    return new Tried(engine, wording, walk, known, errors(walk, words));
  }

  private static Map<String, @Nullable Object> known(
      Map<String, @Nullable Object> answers, Definition definition) {
    var known = new LinkedHashMap<String, @Nullable Object>();
    for (var question : definition.questions()) {
      if (answers.containsKey(question.id())) {
        known.put(question.id(), answers.get(question.id()));
      }
    }
    return known;
  }

  private List<FieldProblem> errors(Walk walk, Words words) {
    var refusalWords = new RefusalWords(texts);
    var errors = new ArrayList<FieldProblem>();
    for (var refusal : walk.refusals()) {
      var problem = refusalWords.field(refusal, words.locale());
      errors.add(new FieldProblem(PREFIX + refusal.question(), problem.code(), problem.message()));
    }
    return errors;
  }

  TryOutScreen screen(Tried tried, Words words) {
    return new TryOutScreen(tried.engine(), tried.wording(), words, describing);
  }

  /**
   * Where a try-out stands beside a form.
   *
   * @param action where the form goes, so that nothing that is typed in it gets lost
   * @param whole the address of the try-out by itself
   * @param unsaved whether it shows what is typed and not saved yet
   * @param rule the rule that is being written; empty for none
   */
  public record Place(String action, String whole, boolean unsaved, String rule) {}

  /** The try-out of a definition, as a part of the form beside which it stands. */
  public Content beside(Definition definition, int number, Trial trial, Place place, Words words) {
    var tried = tried(definition, number, trial, words);
    return new BesideScreen(tried, screen(tried, words), words).content(place);
  }
}
