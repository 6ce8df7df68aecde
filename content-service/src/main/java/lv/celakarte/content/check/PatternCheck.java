package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns of phrase that easy language avoids, each told by how it looks. */
final class PatternCheck implements Check {

  /** The rules that a pattern can tell (L03, L09, L10, L16, L18, L22). */
  private enum Turn {
    SEVERAL_THOUGHTS(
        Rule.SEVERAL_THOUGHTS, "(?<=, )(un|bet|jo|ka|kad|lai|ja|kas|kurš|kura|kuri|kuras)"),
    NUMBER_IN_WORDS(
        Rule.NUMBER_IN_WORDS,
        "(\\p{L}+padsmit|(div|trīs|četr|piec|seš|septiņ|astoņ|deviņ)desmit|simts?|simti|simtu|"
            + "tūkstotis|tūkstoši|tūkstošu)"),
    HIGH_NUMBER(Rule.HIGH_NUMBER, "(\\d{1,3}([ \\u00a0]\\d{3})+|\\d{5,}|\\d+[,.]\\d+ ?%)"),
    CONDITIONAL(
        Rule.CONDITIONAL,
        "(būtu|jābūtu|varētu|vajadzētu|drīkstētu|gribētu|vēlētos|tiktu|kļūtu|notiktu|zinātu|spētu|"
            + "dotu|ņemtu|saņemtu|samaksātu|palīdzētu|ieteiktu)"),
    PARTICIPLE(
        Rule.PARTICIPLE,
        "\\p{L}{3,}(dams|dama|dami|damas|ošs|ošais|ošā|ušais|usī|jot|dot|not|kot)"),
    DATE_IN_DIGITS(Rule.DATE_IN_DIGITS, "\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}");

    private final Rule rule;
    private final Pattern pattern;

    Turn(Rule rule, String pattern) {
      this.rule = rule;
      this.pattern =
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private List<Finding> in(Passage passage) {
      return pattern
          .matcher(passage.text())
          .results()
          .map(MatchResult::group)
          .map(found -> Finding.of(rule, passage.place(), found))
          .toList();
    }
  }

  @Override
  public List<Finding> look(Subject subject) {
    if (!subject.easy()) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    for (var passage : subject.passages()) {
      for (var turn : Turn.values()) {
        findings.addAll(turn.in(passage));
      }
    }
    return findings;
  }
}
