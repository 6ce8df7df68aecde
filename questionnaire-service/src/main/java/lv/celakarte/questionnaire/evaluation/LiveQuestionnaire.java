package lv.celakarte.questionnaire.evaluation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.engine.Engine;
import org.jspecify.annotations.Nullable;

/** A published version, ready to be walked: compiled once a day, when parameters may change. */
public final class LiveQuestionnaire {

  private final Definition definition;
  private final int version;
  private volatile @Nullable Prepared prepared;

  /** The engine of one day with its words in every language. */
  record Prepared(Engine engine, Map<Language, Wording> wordings) {

    static Prepared of(Engine engine) {
      var wordings = new EnumMap<Language, Wording>(Language.class);
      for (var language : engine.definition().languages()) {
        wordings.put(language, new Wording(engine, language));
      }
      return new Prepared(engine, wordings);
    }

    /** Latvian where the questionnaire lacks this language; the words say which one they are in. */
    Wording wording(Language language) {
      return Objects.requireNonNull(
          wordings.getOrDefault(language, wordings.get(Language.LV)), "no words in Latvian");
    }
  }

  LiveQuestionnaire(Definition definition, int version) {
    this.definition = definition;
    this.version = version;
  }

  public Definition definition() {
    return definition;
  }

  public int version() {
    return version;
  }

  /** Two threads may compile at midnight; both results are the same. */
  Prepared on(LocalDate day) {
    var present = prepared;
    if (present == null || !present.engine().day().equals(day)) {
      present = Prepared.of(Engine.compile(definition, version, day));
      prepared = present;
    }
    return present;
  }
}
