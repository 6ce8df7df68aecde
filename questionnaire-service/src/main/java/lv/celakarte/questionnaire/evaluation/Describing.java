package lv.celakarte.questionnaire.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Urgency;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Match;
import lv.celakarte.questionnaire.engine.Reason;
import lv.celakarte.questionnaire.engine.Walk;
import lv.celakarte.questionnaire.engine.Waypoint;
import org.jspecify.annotations.Nullable;

/** Says an outcome in words: questions, answers, steps, and why each of them is there. */
public final class Describing {

  private static final int MOST_REASONS = 5;
  private static final int MOST_EFFECTS = 3;

  private final Texts texts;
  private final Places places;

  public Describing(Texts texts, Places places) {
    this.texts = texts;
    this.places = places;
  }

  public Evaluation describe(Answering.Outcome.Asked asked) {
    var telling = new Telling(asked.engine(), asked.wording(), asked.walk());
    var question = telling.asked(asked.shown());
    var section = asked.wording().question(asked.shown()).section();
    return telling.evaluation("question", section, question, null);
  }

  public Evaluation describe(Answering.Outcome.Complete complete) {
    var telling = new Telling(complete.engine(), complete.wording(), complete.walk());
    return telling.evaluation("complete", null, null, telling.roadMap(complete));
  }

  /** One outcome in one language. */
  private final class Telling {
    private final Engine engine;
    private final Wording wording;
    private final Walk walk;
    private final List<Question> questions;

    Telling(Engine engine, Wording wording, Walk walk) {
      this.engine = engine;
      this.wording = wording;
      this.walk = walk;
      this.questions = engine.definition().questions();
    }

    private String say(String key, Object... arguments) {
      return texts.get(wording.locale(), key, arguments);
    }

    Evaluation evaluation(
        String status,
        @Nullable String section,
        Evaluation.@Nullable Asked question,
        Evaluation.@Nullable Map map) {
      var crisis = engine.definition().crisis();
      return new Evaluation(
          engine.definition().id(),
          engine.version(),
          wording.language().code(),
          status,
          new Evaluation.Progress(walk.answered().size(), walk.total(), section),
          walk.answered().stream().map(this::answered).toList(),
          walk.dropped(),
          question,
          map,
          new Evaluation.Help(
              wording.plain(crisis.title()), wording.plain(crisis.text()), crisis.institutions()));
    }

    private Evaluation.Answered answered(int place) {
      return new Evaluation.Answered(
          questions.get(place).id(),
          wording.question(place).text(),
          walk.value(place),
          display(place));
    }

    private String display(int place) {
      var words = wording.answer(place, walk);
      if (words == null) {
        return say("answer.skipped");
      }
      return questions.get(place).kind() == Kind.MUNICIPALITY
          ? places.name(words, wording.locale().getLanguage()).orElse(words)
          : words;
    }

    Evaluation.Asked asked(int place) {
      var question = questions.get(place);
      var words = wording.question(place);
      int before = walk.before(place);
      return new Evaluation.Asked(
          question.id(),
          question.kind().code(),
          words.text(),
          words.hint(),
          words.why(),
          question.required(),
          walk.value(place),
          words.options(),
          bound(question.minimum(), engine.earliest(place)),
          bound(question.maximum(), engine.latest(place)),
          words.unit(),
          before == Walk.NONE ? null : questions.get(before).id());
    }

    private @Nullable Object bound(@Nullable Object number, @Nullable Object day) {
      return day == null ? number : day.toString();
    }

    Evaluation.Map roadMap(Answering.Outcome.Complete complete) {
      var map = complete.map();
      return new Evaluation.Map(
          groups(map.steps()),
          map.situations().stream().map(this::matched).toList(),
          map.further().stream().map(this::step).toList(),
          wouldChange(map.steps(), map.further()),
          municipality());
    }

    private List<Evaluation.Group> groups(List<Waypoint> waypoints) {
      var groups = new ArrayList<Evaluation.Group>();
      for (var urgency : Urgency.values()) {
        var steps =
            waypoints.stream()
                .filter(w -> engine.definition().steps().get(w.step()).urgency() == urgency)
                .map(this::step)
                .toList();
        if (!steps.isEmpty()) {
          var title = say("group." + urgency.code());
          groups.add(new Evaluation.Group(urgency.code(), title, steps));
        }
      }
      return groups;
    }

    private Evaluation.Step step(Waypoint waypoint) {
      var step = engine.definition().steps().get(waypoint.step());
      var words = wording.step(waypoint.step());
      return new Evaluation.Step(
          step.id(),
          words.title(),
          words.text(),
          why(waypoint),
          words.consequence(),
          words.deadline(),
          words.cost(),
          words.documents(),
          step.institutions(),
          step.local(),
          step.law(),
          step.document(),
          step.verification().code(),
          waypoint.certainty().code(),
          waypoint.decidedBy().stream().map(place -> questions.get(place).id()).toList());
    }

    private List<String> why(Waypoint waypoint) {
      var lines = new ArrayList<String>();
      if (waypoint.certainty() == Certainty.MAYBE) {
        waypoint.decidedBy().stream()
            .limit(MOST_REASONS)
            .map(place -> say("why.maybe", wording.question(place).text()))
            .forEach(lines::add);
        return lines;
      }
      lines.addAll(reasons(waypoint.reasons()));
      for (int rule : waypoint.rules()) {
        for (var line : engine.definition().rules().get(rule).why()) {
          wording.personal(line, walk).ifPresent(lines::add);
        }
      }
      return lines.isEmpty() ? List.of(say("why.everybody")) : lines;
    }

    /** What was ticked tells more than what was not: the latter is only said for want of better. */
    private List<String> reasons(List<Reason> reasons) {
      var told = reasons.stream().sorted(Comparator.comparing(this::silent)).toList();
      boolean spoken = told.stream().anyMatch(reason -> !silent(reason));
      return told.stream()
          .filter(reason -> !spoken || !silent(reason))
          .flatMap(this::reason)
          .distinct()
          .limit(MOST_REASONS)
          .toList();
    }

    /**
     * Several options were offered, and this reason is that none of the telling ones was ticked.
     */
    private boolean silent(Reason reason) {
      return reason.options() == 0 && questions.get(reason.question()).kind() == Kind.MULTIPLE;
    }

    private Stream<String> reason(Reason reason) {
      if (questions.get(reason.question()).delicate()) {
        return Stream.of(tactful(reason.question()));
      }
      if (questions.get(reason.question()).kind() == Kind.MULTIPLE && !silent(reason)) {
        return wording.options(reason.question(), reason.options()).stream()
            .map(option -> say("why.ticked", option));
      }
      var label = wording.question(reason.question()).text();
      return Stream.of(say("why.answered", label, display(reason.question())));
    }

    /** A road map is printed and lies on tables: it must not say what somebody confided. */
    private String tactful(int question) {
      var why = wording.question(question).why();
      return why == null ? say("why.everybody") : why;
    }

    private Evaluation.Matched matched(Match match) {
      var situation = engine.definition().situations().get(match.situation());
      var why = reasons(match.reasons());
      return new Evaluation.Matched(
          situation.document(), why.isEmpty() ? List.of(say("why.everybody")) : why);
    }

    private List<Evaluation.Change> wouldChange(List<Waypoint> steps, List<Waypoint> further) {
      Map<Integer, List<String>> undecided = new LinkedHashMap<>();
      Stream.concat(steps.stream(), further.stream())
          .forEach(waypoint -> {
            var title = wording.step(waypoint.step()).title();
            for (int place : waypoint.decidedBy()) {
              undecided.computeIfAbsent(place, _ -> new ArrayList<>()).add(title);
            }
          });
      return undecided.entrySet().stream().map(e -> change(e.getKey(), e.getValue())).toList();
    }

    private Evaluation.Change change(int place, List<String> titles) {
      var named = String.join("; ", titles.subList(0, Math.min(MOST_EFFECTS, titles.size())));
      var effect =
          titles.size() > MOST_EFFECTS
              ? say("change.several", named, titles.size() - MOST_EFFECTS)
              : say("change.some", named);
      return new Evaluation.Change(
          questions.get(place).id(), wording.question(place).text(), effect);
    }

    private @Nullable String municipality() {
      for (int place : walk.answered()) {
        if (questions.get(place).kind() == Kind.MUNICIPALITY) {
          return (String) walk.value(place);
        }
      }
      return null;
    }
  }
}
