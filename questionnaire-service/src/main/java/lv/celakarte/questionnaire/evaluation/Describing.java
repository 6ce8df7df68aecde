package lv.celakarte.questionnaire.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Urgency;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Declined;
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
    return telling.evaluation("question", section, question, telling.together(asked.shown()), null);
  }

  public Evaluation describe(Answering.Outcome.Complete complete) {
    var telling = new Telling(complete.engine(), complete.wording(), complete.walk());
    return telling.evaluation("complete", null, null, List.of(), telling.roadMap(complete));
  }

  /** One outcome in one language. */
  private final class Telling {
    private final Engine engine;
    private final Wording wording;
    private final Phrases phrases;
    private final Walk walk;
    private final List<Question> questions;
    private final List<Step> steps;
    private final @Nullable String municipality;

    Telling(Engine engine, Wording wording, Walk walk) {
      this.engine = engine;
      this.wording = wording;
      this.phrases = wording.phrases(texts);
      this.walk = walk;
      this.questions = engine.definition().questions();
      this.steps = engine.definition().steps();
      this.municipality = municipality();
    }

    Evaluation evaluation(
        String status,
        @Nullable String section,
        Evaluation.@Nullable Asked question,
        List<Evaluation.Asked> together,
        Evaluation.@Nullable Map map) {
      return new Evaluation(
          engine.definition().id(),
          engine.version(),
          wording.language().code(),
          wording.voice().code(),
          engine.day().toString(),
          status,
          new Evaluation.Progress(walk.answered().size(), walk.total(), section),
          answered(),
          walk.dropped(),
          refused(),
          question,
          together,
          map,
          wording.crisis());
    }

    private List<Evaluation.Answered> answered() {
      var answered = new ArrayList<Evaluation.Answered>(walk.answered().size());
      for (int place : walk.answered()) {
        var label = wording.question(place).text();
        var id = questions.get(place).id();
        answered.add(new Evaluation.Answered(id, label, walk.value(place), display(place)));
      }
      return answered;
    }

    private List<FieldProblem> refused() {
      var words = new RefusalWords(texts);
      return walk.refusals().stream().map(r -> words.field(r, wording.locale())).toList();
    }

    private String display(int place) {
      var words = wording.answer(place, walk);
      if (words == null) {
        return phrases.skipped();
      }
      return questions.get(place).kind() == Kind.MUNICIPALITY
          ? places.name(words, wording.locale().getLanguage()).orElse(words)
          : words;
    }

    /** The questions of one page, as far as they are for this visitor. */
    List<Evaluation.Asked> together(int place) {
      var page = questions.get(place).page();
      if (page == null) {
        return List.of();
      }
      var together =
          IntStream.range(0, questions.size())
              .filter(it -> page.equals(questions.get(it).page()) && walk.asks(it))
              .mapToObj(this::asked)
              .toList();
      return together.size() > 1 ? together : List.of();
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
          offered(place, words.options()),
          question.minimum() == null
              ? bound(engine.earliest(place), question.kind())
              : question.minimum(),
          question.maximum() == null
              ? bound(engine.latest(place), question.kind())
              : question.maximum(),
          words.unit(),
          before == Walk.NONE ? null : questions.get(before).id(),
          words.language());
    }

    private static @Nullable Object bound(@Nullable LocalDate day, Kind kind) {
      if (day == null) {
        return null;
      }
      return kind == Kind.MONTH ? day.toString().substring(0, 7) : day.toString();
    }

    private List<Wording.OptionWords> offered(int place, List<Wording.OptionWords> options) {
      long offered = walk.offered(place);
      if (offered == -1L) {
        return options;
      }
      var there = new ArrayList<Wording.OptionWords>();
      for (int i = 0; i < options.size(); i++) {
        if ((offered & (1L << i)) != 0) {
          there.add(options.get(i));
        }
      }
      return there;
    }

    Evaluation.Map roadMap(Answering.Outcome.Complete complete) {
      var map = complete.map();
      var situations = new ArrayList<Evaluation.Matched>(map.situations().size());
      map.situations().forEach(match -> situations.add(matched(match)));
      var further = new ArrayList<Evaluation.Step>(map.further().size());
      map.further().forEach(waypoint -> further.add(step(waypoint)));
      return new Evaluation.Map(
          groups(map.steps()),
          situations,
          further,
          wouldChange(map.steps(), map.further()),
          municipality,
          map.outcome().code(),
          complete.explained() ? declined(engine.declined(walk)) : null);
    }

    /** The waypoints come most urgent first. */
    private List<Evaluation.Group> groups(List<Waypoint> waypoints) {
      var groups = new ArrayList<Evaluation.Group>();
      int from = 0;
      for (var urgency : Urgency.values()) {
        var steps = new ArrayList<Evaluation.Step>();
        while (from < waypoints.size() && waypoints.get(from).urgency() == urgency) {
          steps.add(step(waypoints.get(from++)));
        }
        if (!steps.isEmpty()) {
          groups.add(new Evaluation.Group(urgency.code(), phrases.group(urgency), steps));
        }
      }
      return groups;
    }

    private Evaluation.Step step(Waypoint waypoint) {
      var step = steps.get(waypoint.step());
      var words = wording.step(waypoint.step());
      return new Evaluation.Step(
          step.id(),
          words.title(),
          words.text(),
          why(waypoint),
          words.purpose(),
          words.consequence(),
          words.deadline(),
          waypoint.deadline() == null ? null : waypoint.deadline().toString(),
          words.cost(),
          words.channel(),
          words.documents(),
          institutions(step),
          step.local(),
          step.law(),
          step.document(),
          step.verification().code(),
          waypoint.certainty().code(),
          ids(waypoint.decidedBy()),
          waypoint.depends().isEmpty()
              ? List.of()
              : waypoint.depends().stream().map(place -> steps.get(place).id()).toList(),
          step.alternatives(),
          words.language());
    }

    private List<String> institutions(Step step) {
      var own = municipality == null ? null : step.institutionsByPlace().get(municipality);
      return own == null ? step.institutions() : own;
    }

    private List<String> ids(List<Integer> places) {
      return places.isEmpty()
          ? List.of()
          : places.stream().map(place -> questions.get(place).id()).toList();
    }

    private List<String> why(Waypoint waypoint) {
      if (waypoint.certainty() == Certainty.MAYBE) {
        return waypoint.decidedBy().stream().limit(MOST_REASONS).map(phrases::maybe).toList();
      }
      var lines = reasons(waypoint.reasons());
      for (int rule : waypoint.rules()) {
        lines.addAll(wording.whys(rule, walk));
      }
      return lines.isEmpty() ? phrases.onlyEverybody() : List.copyOf(lines);
    }

    /** What was ticked tells more than what was not: the latter is only said for want of better. */
    private Set<String> reasons(List<Reason> reasons) {
      var lines = new LinkedHashSet<String>();
      for (var reason : reasons) {
        if (!silent(reason)) {
          say(reason, lines);
        }
      }
      if (lines.isEmpty()) {
        reasons.forEach(reason -> say(reason, lines));
      }
      return lines;
    }

    /**
     * Several options were offered, and this reason is that none of the telling ones was ticked.
     */
    private boolean silent(Reason reason) {
      return reason.options() == 0 && questions.get(reason.question()).kind() == Kind.MULTIPLE;
    }

    private void say(Reason reason, Set<String> lines) {
      int place = reason.question();
      var question = questions.get(place);
      if (question.delicate()) {
        add(tactful(place), lines);
      } else if (question.kind() == Kind.MULTIPLE && reason.options() != 0) {
        for (long rest = reason.options(); rest != 0; rest &= rest - 1) {
          add(phrases.ticked(place, Long.numberOfTrailingZeros(rest)), lines);
        }
      } else {
        add(answeredLine(place, question.kind()), lines);
      }
    }

    private String answeredLine(int place, Kind kind) {
      long ticked = walk.ticked(place);
      return kind.choice() && Long.bitCount(ticked) == 1
          ? phrases.answeredOption(place, Long.numberOfTrailingZeros(ticked))
          : phrases.answered(place, display(place));
    }

    private static void add(String line, Set<String> lines) {
      if (lines.size() < MOST_REASONS) {
        lines.add(line);
      }
    }

    /** A road map is printed and lies on tables: it must not say what somebody confided. */
    private String tactful(int question) {
      var why = wording.question(question).why();
      return why == null ? phrases.everybody() : why;
    }

    private Evaluation.Matched matched(Match match) {
      var situation = engine.definition().situations().get(match.situation());
      var why = reasons(match.reasons());
      return new Evaluation.Matched(
          situation.document(), why.isEmpty() ? phrases.onlyEverybody() : List.copyOf(why));
    }

    /** Its own tactful words where its author wrote some, otherwise the answers. */
    private List<Evaluation.Declined> declined(List<Declined> declined) {
      var said = new ArrayList<Evaluation.Declined>(declined.size());
      for (var no : declined) {
        var words = wording.step(no.step());
        List<String> why =
            words.whyNot() == null ? List.copyOf(reasons(no.reasons())) : List.of(words.whyNot());
        said.add(new Evaluation.Declined(steps.get(no.step()).id(), words.title(), why));
      }
      return said;
    }

    private List<Evaluation.Change> wouldChange(List<Waypoint> steps, List<Waypoint> further) {
      Map<Integer, List<String>> undecided = new LinkedHashMap<>();
      collect(steps, undecided);
      collect(further, undecided);
      var changes = new ArrayList<Evaluation.Change>(undecided.size());
      undecided.forEach((place, titles) -> changes.add(change(place, titles)));
      return changes;
    }

    private void collect(List<Waypoint> waypoints, Map<Integer, List<String>> undecided) {
      for (var waypoint : waypoints) {
        for (int place : waypoint.decidedBy()) {
          undecided
              .computeIfAbsent(place, _ -> new ArrayList<>())
              .add(wording.step(waypoint.step()).title());
        }
      }
    }

    private Evaluation.Change change(int place, List<String> titles) {
      var named = String.join("; ", titles.subList(0, Math.min(MOST_EFFECTS, titles.size())));
      var effect =
          titles.size() > MOST_EFFECTS
              ? phrases.say("change.several", named, titles.size() - MOST_EFFECTS)
              : phrases.say("change.some", named);
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
