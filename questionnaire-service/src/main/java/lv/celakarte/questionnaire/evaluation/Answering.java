package lv.celakarte.questionnaire.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Voice;
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

  /**
   * What a visitor wants to know.
   *
   * @param show show this answered question again instead of the next open one
   * @param asOf follow the law of this day instead of today's
   * @param version use this version instead of the one that is live
   * @param partly put answers that cannot be taken aside and go on with the rest
   * @param explained tell also which steps are not for this visitor, and why
   */
  public record Request(
      Language language,
      Voice voice,
      Map<String, ? extends @Nullable Object> answers,
      @Nullable String show,
      @Nullable LocalDate asOf,
      @Nullable Integer version,
      boolean partly,
      boolean explained) {

    /** Today's law, the live version, every answer right. */
    public static Request of(
        Language language, Map<String, ? extends @Nullable Object> answers, @Nullable String show) {
      return new Request(language, Voice.SELF, answers, show, null, null, false, false);
    }
  }

  /** What came out. */
  public sealed interface Outcome {

    record Unknown() implements Outcome {}

    /** The questionnaire is there, but not in this version. */
    record UnknownVersion() implements Outcome {}

    record Invalid(List<Refusal> refusals, Wording wording) implements Outcome {}

    /** {@code shown} is asked next, or shown again. */
    record Asked(Engine engine, Wording wording, Walk walk, int shown) implements Outcome {}

    record Complete(Engine engine, Wording wording, Walk walk, RoadMap map, boolean explained)
        implements Outcome {

      /** Without the steps that are not for this visitor. */
      public Complete(Engine engine, Wording wording, Walk walk, RoadMap map) {
        this(engine, wording, walk, map, false);
      }
    }
  }

  public Outcome answer(
      String id,
      Language language,
      Map<String, ? extends @Nullable Object> answers,
      @Nullable String show) {
    return answer(id, Request.of(language, answers, show));
  }

  public Outcome answer(String id, Request request) {
    var today = LocalDate.ofInstant(clock.instant(), LATVIA);
    var live = questionnaires.find(id);
    if (live.isEmpty()) {
      return new Outcome.Unknown();
    }
    return wanted(id, live.get(), request, today)
        .map(found -> found.on(request.asOf() == null ? today : request.asOf(), today))
        .map(prepared -> answer(prepared, request))
        .orElseGet(Outcome.UnknownVersion::new);
  }

  /** Without a version: the one that told what held on the wanted day. */
  private Optional<LiveQuestionnaire> wanted(
      String id, LiveQuestionnaire live, Request request, LocalDate today) {
    if (request.version() != null) {
      return questionnaires.find(id, request.version());
    }
    var day = request.asOf() == null ? today : request.asOf();
    return Optional.of(
        live.definition().covers(day) ? live : questionnaires.covering(live, day).orElse(live));
  }

  private static Outcome answer(LiveQuestionnaire.Prepared prepared, Request request) {
    return answer(
        prepared.engine(), prepared.wording(request.language(), request.voice()), request);
  }

  /** The same for any compiled version, such as a draft that is tried out. */
  public static Outcome answer(
      Engine engine,
      Wording wording,
      Map<String, ? extends @Nullable Object> answers,
      @Nullable String show) {
    return answer(engine, wording, Request.of(wording.language(), answers, show));
  }

  private static Outcome answer(Engine engine, Wording wording, Request request) {
    if (request.answers().size() > MOST_ANSWERS) {
      var bound = Integer.toString(MOST_ANSWERS);
      return new Outcome.Invalid(List.of(new Refusal("", Refusal.Code.TOO_MANY, bound)), wording);
    }
    var walk = engine.walk(request.answers());
    if (!walk.refusals().isEmpty() && !request.partly()) {
      return new Outcome.Invalid(walk.refusals(), wording);
    }
    int shown = request.show() == null ? Walk.NONE : engine.place(request.show());
    if (walk.answered().contains(shown)) {
      return new Outcome.Asked(engine, wording, walk, shown);
    }
    return walk.complete()
        ? new Outcome.Complete(engine, wording, walk, engine.roadMap(walk), request.explained())
        : new Outcome.Asked(engine, wording, walk, walk.open());
  }
}
