package lv.celakarte.questionnaire.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Refusal;
import lv.celakarte.questionnaire.engine.RoadMap;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/** Answers go in, the next question or the road map comes out; nothing is kept. */
public final class Answering {

  /** No flow asks more; a longer map is not a visitor's. */
  static final int MOST_ANSWERS = 300;

  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");

  private final LiveQuestionnaires questionnaires;
  private final Clock clock;

  public Answering(LiveQuestionnaires questionnaires, Clock clock) {
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /** What came out. */
  public sealed interface Outcome {

    record Unknown() implements Outcome {}

    record Invalid(List<Refusal> refusals, Wording wording) implements Outcome {}

    /** {@code shown} is asked next, or shown again. */
    record Asked(Engine engine, Wording wording, Walk walk, int shown) implements Outcome {}

    record Complete(Engine engine, Wording wording, Walk walk, RoadMap map) implements Outcome {}
  }

  public Outcome answer(
      String id,
      Language language,
      Map<String, ? extends @Nullable Object> answers,
      @Nullable String show) {
    var found = questionnaires.find(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var prepared = found.get().on(LocalDate.ofInstant(clock.instant(), LATVIA));
    return answer(prepared.engine(), prepared.wording(language), answers, show);
  }

  /** The same for any compiled version, such as a draft that is tried out. */
  public static Outcome answer(
      Engine engine,
      Wording wording,
      Map<String, ? extends @Nullable Object> answers,
      @Nullable String show) {
    if (answers.size() > MOST_ANSWERS) {
      var tooMany = new Refusal("", Refusal.Code.UNKNOWN_QUESTION, null);
      return new Outcome.Invalid(List.of(tooMany), wording);
    }
    var walk = engine.walk(answers);
    if (!walk.refusals().isEmpty()) {
      return new Outcome.Invalid(walk.refusals(), wording);
    }
    int shown = show == null ? Walk.NONE : engine.place(show);
    if (walk.answered().contains(shown)) {
      return new Outcome.Asked(engine, wording, walk, shown);
    }
    return walk.complete()
        ? new Outcome.Complete(engine, wording, walk, engine.roadMap(walk))
        : new Outcome.Asked(engine, wording, walk, walk.open());
  }
}
