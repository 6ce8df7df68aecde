package lv.celakarte.questionnaire.interchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.questionnaire.interchange.Column.Role;

/** Reads the headings of a decision table, in English or in Latvian. */
final class Headings {

  private static final Map<String, Role> WHOLE =
      Map.of(
          "rule", Role.RULE,
          "noteikums", Role.RULE,
          "when", Role.WHEN,
          "kad", Role.WHEN,
          "urgency", Role.URGENCY,
          "steidzamība", Role.URGENCY,
          "note", Role.NOTE,
          "piezīme", Role.NOTE,
          "", Role.BLANK);

  private Headings() {}

  /** Empty where the heading is somebody's own words. */
  static Optional<Column> read(String heading) {
    var plain = heading.strip();
    var whole = WHOLE.get(plain.toLowerCase(Locale.ROOT));
    if (whole != null) {
      return Optional.of(new Column(whole, ""));
    }
    return begun(plain, "if amount ", Role.AMOUNT)
        .or(() -> begun(plain, "ja summa ", Role.AMOUNT))
        .or(() -> begun(plain, "if condition ", Role.CONDITION))
        .or(() -> begun(plain, "ja nosacījums ", Role.CONDITION))
        .or(() -> begun(plain, "if ", Role.QUESTION))
        .or(() -> begun(plain, "ja ", Role.QUESTION))
        .or(() -> begun(plain, "then ", Role.STEP))
        .or(() -> begun(plain, "tad ", Role.STEP));
  }

  private static Optional<Column> begun(String heading, String with, Role role) {
    return heading.regionMatches(true, 0, with, 0, with.length())
        ? Optional.of(new Column(role, heading.substring(with.length()).strip()))
        : Optional.empty();
  }
}
