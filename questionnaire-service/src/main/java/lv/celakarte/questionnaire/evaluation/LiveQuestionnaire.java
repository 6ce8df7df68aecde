package lv.celakarte.questionnaire.evaluation;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Voice;
import lv.celakarte.questionnaire.engine.Engine;
import org.jspecify.annotations.Nullable;

/** A published version, ready to be walked: compiled once a day, when parameters may change. */
public final class LiveQuestionnaire {

  /** Days other than today are asked for seldom; a handful is enough. */
  private static final int OTHER_DAYS = 8;

  private final Definition definition;
  private final int version;
  private final Facts facts;
  private final Recent<LocalDate, Prepared> others = new Recent<>(OTHER_DAYS);
  private volatile @Nullable Prepared prepared;

  /** The engine of one day with its words, which are put together when somebody wants them. */
  static final class Prepared {
    private static final int VOICES = Voice.values().length;

    private final Engine engine;
    private final long facts;
    private final AtomicReferenceArray<@Nullable Wording> wordings =
        new AtomicReferenceArray<>(Language.values().length * VOICES);

    Prepared(Engine engine, long facts) {
      this.engine = engine;
      this.facts = facts;
    }

    Engine engine() {
      return engine;
    }

    /** Latvian where the questionnaire lacks this language; the words say which one they are in. */
    Wording wording(Language wanted, Voice voice) {
      var language = engine.definition().languages().contains(wanted) ? wanted : wanted.otherwise();
      int place = language.ordinal() * VOICES + voice.ordinal();
      var known = wordings.get(place);
      if (known == null) {
        known = new Wording(engine, language, voice);
        wordings.set(place, known);
      }
      return known;
    }
  }

  LiveQuestionnaire(Definition definition, int version, Facts facts) {
    this.definition = definition;
    this.version = version;
    this.facts = facts;
  }

  public Definition definition() {
    return definition;
  }

  public int version() {
    return version;
  }

  /** Two threads may compile at midnight; both results are the same. */
  Prepared on(LocalDate day, LocalDate today) {
    var present = day.equals(today) ? prepared : others.find(day);
    if (present == null || !present.engine.day().equals(day) || present.facts != facts.revision()) {
      present = compiled(day);
      if (day.equals(today)) {
        prepared = present;
      } else {
        others.keep(day, present);
      }
    }
    return present;
  }

  private Prepared compiled(LocalDate day) {
    long revision = facts.revision();
    return new Prepared(Engine.compile(facts.applied(definition), version, day), revision);
  }
}
