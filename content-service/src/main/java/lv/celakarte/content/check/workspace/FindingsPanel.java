package lv.celakarte.content.check.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.check.Finding;
import lv.celakarte.content.check.Inspection;
import lv.celakarte.content.check.Report;
import lv.celakarte.content.check.Rule;
import lv.celakarte.content.check.Severity;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.workspace.Panel;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.store.Stored;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was found in a text, on the screen of its document and below its form. */
@Component
@Order(1)
public final class FindingsPanel implements Panel {

  private static final Views VIEWS = new Views("lv.celakarte.content.templates");

  /** Of the same thing this many places are shown; the rest is counted. */
  private static final int SHOWN = 5;

  private final Inspection inspection;

  FindingsPanel(Inspection inspection) {
    this.inspection = inspection;
  }

  /** A place where a rule is not kept. */
  public record Where(String place, String excerpt, String fix) {}

  /** All places where one rule is not kept. */
  public record Group(Severity severity, String name, String why, List<Where> places, int more) {}

  /** What the panel shows. */
  public record View(int blocking, int score, int findings, List<Group> groups) {}

  @Override
  public Content onDocument(Person person, Words words, Stored<Document> stored) {
    var document = stored.state();
    var report = inspection.of(document.id().language(), document.type(), document.text());
    return VIEWS.render("findings", Map.of("view", view(report, words), "words", words));
  }

  @Override
  public Content onEditor(Person person, Words words, Stored<Document> stored) {
    return onDocument(person, words, stored);
  }

  private static View view(Report report, Words words) {
    var byRule = new LinkedHashMap<Rule, List<Finding>>();
    for (var finding : report.findings()) {
      byRule.computeIfAbsent(finding.rule(), _ -> new ArrayList<>()).add(finding);
    }
    return new View(
        report.blocking().size(),
        report.score(),
        report.findings().size(),
        byRule.values().stream().map(findings -> group(findings, words)).toList());
  }

  private static Group group(List<Finding> findings, Words words) {
    var first = findings.getFirst();
    return new Group(
        first.severity(),
        text(words, first, "name"),
        text(words, first, "why"),
        findings.stream().limit(SHOWN).map(finding -> where(finding, words)).toList(),
        Math.max(0, findings.size() - SHOWN));
  }

  private static Where where(Finding finding, Words words) {
    var field = words.of("field." + finding.field().replaceAll("\\[.*", ""));
    var place = finding.line() == null ? field : words.of("findings.line", field, finding.line());
    return new Where(place, finding.excerpt(), text(words, finding, "fix"));
  }

  private static String text(Words words, Finding finding, String what) {
    return words.of("finding." + finding.rule().code() + "." + what, finding.arguments().toArray());
  }
}
