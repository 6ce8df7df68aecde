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

/** What a fact says now beside what it is to say. */
final class FactDifferences {

  private FactDifferences() {}

  /** One row for each thing; equal ones are among them. */
  static List<Row> between(Words words, Fact fact, FactContent wished) {
    var begun = fact.state() == Fact.State.PROPOSED;
    var rows = new ArrayList<Row>();
    for (var language : Language.values()) {
      var code = language.code();
      rows.add(
          new Row(
              words.of("fact.name") + " (" + words.of("language." + code) + ")",
              begun ? "" : fact.name().getOrDefault(code, ""),
              wished.name().getOrDefault(code, "")));
    }
    rows.add(new Row(words.of("fact.unit"), begun ? "" : fact.unit(), wished.unit()));
    rows.addAll(values(words, fact.values(), wished.values()));
    if (wished.retired()) {
      rows.add(
          new Row(words.of("fact.quote"), "{{fact:" + fact.id() + "}}", words.of("fact.retired")));
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
