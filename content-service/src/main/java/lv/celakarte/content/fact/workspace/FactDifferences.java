package lv.celakarte.content.fact.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactContent;
import lv.celakarte.content.fact.FactValue;
import lv.celakarte.content.proposal.workspace.ProposalPanel.Row;
import org.jspecify.annotations.Nullable;

/** What a fact says beside what it is to say, or said beside what it says since. */
final class FactDifferences {

  private FactDifferences() {}

  /** What would be different once this wish is granted. */
  static List<Row> between(Words words, Fact fact, FactContent wished) {
    var now = fact.state() == Fact.State.PROPOSED ? null : fact.content();
    return between(words, fact.id(), now, wished);
  }

  /**
   * One row for each thing; equal ones are among them.
   *
   * @param now nothing when it has not said anything yet
   */
  static List<Row> between(Words words, String id, @Nullable FactContent now, FactContent wished) {
    var rows = new ArrayList<Row>();
    for (var language : Language.values()) {
      var code = language.code();
      rows.add(
          new Row(
              words.of("fact.name") + " (" + words.of("language." + code) + ")",
              now == null ? "" : now.name().getOrDefault(code, ""),
              wished.name().getOrDefault(code, "")));
    }
    rows.add(new Row(words.of("fact.unit"), now == null ? "" : now.unit(), wished.unit()));
    rows.addAll(values(words, now == null ? List.of() : now.values(), wished.values()));
    if (wished.retired()) {
      rows.add(new Row(words.of("fact.quote"), "{{fact:" + id + "}}", words.of("fact.retired")));
    }
    return rows;
  }

  private static List<Row> values(Words words, List<FactValue> now, List<FactValue> then) {
    var days = new TreeMap<String, String[]>();
    now.forEach(value ->
        days.computeIfAbsent(value.from().toString(), _ -> pair())[0] = told(words, value));
    then.forEach(value ->
        days.computeIfAbsent(value.from().toString(), _ -> pair())[1] = told(words, value));
    return days.values().stream()
        .map(pair -> new Row(words.of("fact.value"), pair[0], pair[1]))
        .toList();
  }

  private static String[] pair() {
    return new String[] {"", ""};
  }

  private static String told(Words words, FactValue value) {
    var until = value.to() == null ? "" : words.day(value.to());
    return words.day(value.from())
        + " – "
        + until
        + ": "
        + String.join(" / ", Map.copyOf(value.display()).values().stream().sorted().toList())
        + " ("
        + value.value()
        + "; "
        + words.of("verification." + value.verification().code())
        + "; "
        + value.source()
        + ")";
  }
}
