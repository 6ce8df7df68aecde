package lv.celakarte.questionnaire.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Urgency;

/**
 * Whole lines about questions and options in one language, said once for all visitors: putting a
 * line together costs more than everything else of an evaluation.
 */
final class Phrases {

  /** Stands for what only the visitor knows, while a line is prepared. */
  private static final String HOLE = "\uFFFC";

  /** A line with a hole for the answer. */
  private record Line(String before, String after) {

    static Line of(String line) {
      int hole = line.indexOf(HOLE);
      return hole < 0
          ? new Line(line, "")
          : new Line(line.substring(0, hole), line.substring(hole + HOLE.length()));
    }

    String with(String answer) {
      return before + answer + after;
    }
  }

  private final Texts texts;
  private final Wording wording;
  private final Line[] answered;
  private final String[][] answeredOption;
  private final String[][] ticked;
  private final String[] maybe;
  private final String skipped;
  private final String everybody;
  private final Map<Urgency, String> groups = new EnumMap<>(Urgency.class);

  Phrases(Wording wording, Definition definition, Texts texts) {
    this.texts = texts;
    this.wording = wording;
    int count = definition.questions().size();
    answered = new Line[count];
    answeredOption = new String[count][];
    ticked = new String[count][];
    maybe = new String[count];
    for (int i = 0; i < count; i++) {
      var words = wording.question(i);
      answered[i] = Line.of(say("why.answered", words.text(), HOLE));
      maybe[i] = say("why.maybe", words.text());
      var line = answered[i];
      answeredOption[i] =
          words.options().stream().map(option -> line.with(option.text())).toArray(String[]::new);
      ticked[i] =
          words.options().stream().map(o -> say("why.ticked", o.text())).toArray(String[]::new);
    }
    skipped = say("answer.skipped");
    everybody = say("why.everybody");
    for (var urgency : Urgency.values()) {
      groups.put(urgency, say("group." + urgency.code()));
    }
  }

  String say(String key, Object... arguments) {
    return texts.get(wording.locale(), key, arguments);
  }

  /** What was answered to a question that has no options. */
  String answered(int question, String display) {
    return answered[question].with(display);
  }

  String answeredOption(int question, int option) {
    return answeredOption[question][option];
  }

  String ticked(int question, int option) {
    return ticked[question][option];
  }

  /** It depends on the answer to this question. */
  String maybe(int question) {
    return maybe[question];
  }

  String skipped() {
    return skipped;
  }

  /** The reason of what holds for everybody. */
  String everybody() {
    return everybody;
  }

  List<String> onlyEverybody() {
    return List.of(everybody);
  }

  String group(Urgency urgency) {
    return Objects.requireNonNull(groups.get(urgency));
  }
}
