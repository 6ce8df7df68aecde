package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.workspace.ButtonKind;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.SummaryRow;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Truth;
import lv.celakarte.questionnaire.engine.Walk;
import lv.celakarte.questionnaire.evaluation.Answering.Outcome;
import lv.celakarte.questionnaire.evaluation.Describing;
import lv.celakarte.questionnaire.evaluation.Evaluation;
import lv.celakarte.questionnaire.evaluation.Wording;
import org.jspecify.annotations.Nullable;

/** All questions that were reached, the next one, and in the end the road map with its trace. */
final class TryOutScreen {

  private final Engine engine;
  private final Wording wording;
  private final Words words;
  private final Describing describing;

  TryOutScreen(Engine engine, Wording wording, Words words, Describing describing) {
    this.engine = engine;
    this.wording = wording;
    this.words = words;
    this.describing = describing;
  }

  /**
   * The screen.
   *
   * @param beside what else can be done with these answers
   */
  Content content(
      String action,
      Content beside,
      Walk walk,
      Map<String, @Nullable Object> answers,
      List<FieldProblem> errors) {
    var places = shown(walk);
    var hidden = names(places).stream().map(name -> new Hidden("asked", name)).toList();
    var fields = new ArrayList<>(fields(places, answers, errors));
    fields.add(
        Html.actions(
            Components.button(words.say(walk.complete() ? "try.again" : "try.next")),
            walk.answered().isEmpty()
                ? Components.all()
                : Components.button(
                    words.say("beside.fresh"), "do", "try-fresh", ButtonKind.SECONDARY)));
    var form = Html.form(action, hidden, fields.toArray(Content[]::new));
    var answered = Html.block("atbildes", words.say("try.answers"), form);
    var follows =
        walk.complete() ? told(walk) : Html.block("pedas", words.say("trace.sofar"), trace(walk));
    return Html.columns(answered, Components.all(beside, follows));
  }

  /** The questions with these places, as somebody fills them in. */
  List<Content> fields(
      Set<Integer> places, Map<String, @Nullable Object> answers, List<FieldProblem> errors) {
    var messages = new HashMap<String, String>();
    errors.forEach(error -> messages.put(error.field(), error.message()));
    return places.stream()
        .map(place -> {
          var question = engine.definition().questions().get(place);
          return field(question, place, answers.get(question.id()), messages);
        })
        .toList();
  }

  List<String> names(Set<Integer> places) {
    return places.stream().map(place -> engine.definition().questions().get(place).id()).toList();
  }

  /** What waits for an answer; nothing when all is answered. */
  Set<Integer> open(Walk walk) {
    return walk.complete() ? Set.of() : Set.of(walk.open());
  }

  Set<Integer> shown(Walk walk) {
    var shown = new TreeSet<>(walk.answered());
    if (!walk.complete()) {
      shown.add(walk.open());
    }
    walk.refusals().forEach(refusal -> shown.add(engine.place(refusal.question())));
    shown.remove(Walk.NONE);
    return shown;
  }

  private Content field(
      Question question, int place, @Nullable Object answer, Map<String, String> messages) {
    var said = wording.question(place);
    var name = TryOut.PREFIX + question.id();
    var label = question.required() ? said.text() : words.say("try.optional", said.text());
    var value = answer instanceof String text ? text : "";
    var field = Field.of(name, label, value).hint(said.hint()).error(messages.get(name));
    var options = said.options().stream().map(o -> new Option(o.id(), o.text())).toList();
    return switch (question.kind()) {
      case SINGLE, YESNO -> Components.radios(field, options);
      case MULTIPLE -> Components.checkboxes(field, options, ticked(answer));
      case DATE -> Components.dateField(field);
      case INTEGER, MONEY, MONTH, MUNICIPALITY -> Components.textField(field);
    };
  }

  private static Set<String> ticked(@Nullable Object answer) {
    var ticked = new LinkedHashSet<String>();
    switch (answer) {
      case String one -> ticked.add(one);
      case List<?> several -> several.forEach(option -> ticked.add(String.valueOf(option)));
      case null, default -> {}
    }
    return ticked;
  }

  /** The road map; null while something is still to be asked. */
  Evaluation.@Nullable Map map(Walk walk) {
    return walk.complete()
        ? describing
            .describe(new Outcome.Complete(engine, wording, walk, engine.roadMap(walk)))
            .roadMap()
        : null;
  }

  private Content told(Walk walk) {
    var map = map(walk);
    if (map == null) {
      return Components.all();
    }
    var parts = new ArrayList<Content>();
    for (var group : map.groups()) {
      parts.add(
          Html.block(
              "grupa-" + group.id(),
              group.title(),
              Html.stack(group.steps().stream().map(this::step).toList())));
    }
    if (!map.further().isEmpty()) {
      var further = Html.stack(map.further().stream().map(this::step).toList());
      parts.add(Components.details(words.say("try.further", map.further().size()), further));
    }
    parts.add(Html.block("situacijas", words.say("situations"), situations(map)));
    parts.add(Html.block("pedas", words.say("trace"), trace(walk)));
    return Components.all(parts.toArray(Content[]::new));
  }

  private Content step(Evaluation.Step step) {
    var maybe =
        step.certainty().equals("maybe")
            ? Components.tag(words.say("try.maybe"), Tone.ATTENTION)
            : Components.all();
    return Html.part(
        step.id() + ": " + step.title(),
        maybe,
        Html.paragraph(step.text()),
        Components.summary(List.of(new SummaryRow(words.say("try.why"), Html.words(step.why())))));
  }

  private Content situations(Evaluation.Map map) {
    if (map.situations().isEmpty()) {
      return Html.quiet(words.say("try.no-situations"));
    }
    return Components.summary(
        map.situations().stream()
            .map(match -> new SummaryRow(match.document(), Html.words(match.why())))
            .toList());
  }

  private Content trace(Walk walk) {
    var rows = new ArrayList<List<Content>>();
    var logic = new LogicWords(engine, wording, words, walk);
    for (int i = 0; i < engine.definition().rules().size(); i++) {
      var rule = engine.definition().rules().get(i);
      rows.add(
          List.of(
              Components.text(rule.id()),
              truth(engine.truth(i, walk)),
              logic.condition(rule.when()),
              Components.text(String.join(", ", rule.steps()))));
    }
    return Components.table(
        new Table(
            words.say("trace.caption"),
            List.of(
                words.say("trace.rule"),
                words.say("trace.truth"),
                words.say("rule.when"),
                words.say("rule.then")),
            rows));
  }

  Content truth(Truth truth) {
    return switch (truth) {
      case YES -> Components.tag(words.say("truth.yes"), Tone.GOOD);
      case UNKNOWN -> Components.tag(words.say("truth.unknown"), Tone.ATTENTION);
      case NO -> Components.tag(words.say("truth.no"), Tone.NEUTRAL);
    };
  }
}
