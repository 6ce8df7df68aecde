package lv.celakarte.directory.workspace;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.organization.Difference;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import org.jspecify.annotations.Nullable;

/** Parts of the directory's screens that the shared components do not have. */
final class Parts {

  private static final Views VIEWS = new Views("lv.celakarte.directory.templates");

  private Parts() {}

  static Content filters(Content fields, Content button) {
    return VIEWS.render("filters", Map.of("fields", fields, "button", button));
  }

  static Content form(String action, Map<String, String> hidden, Content body, Content actions) {
    return VIEWS.render(
        "form", Map.of("action", action, "hidden", hidden, "body", body, "actions", actions));
  }

  static Content section(String title, Content body) {
    return VIEWS.render("section", Map.of("title", title, "body", body));
  }

  static Content group(String legend, Content body) {
    return VIEWS.render("group", Map.of("legend", legend, "body", body));
  }

  static Content actions(List<Content> parts) {
    return VIEWS.render("actions", row(parts));
  }

  static Content buttonLink(String text, String href, boolean primary) {
    return VIEWS.render("buttonLink", Map.of("text", text, "href", href, "primary", primary));
  }

  static Content paragraph(String text) {
    return VIEWS.render("paragraph", Map.of("text", text, "quiet", false));
  }

  static Content quiet(String text) {
    return VIEWS.render("paragraph", Map.of("text", text, "quiet", true));
  }

  /** Says in a line that there is nothing. */
  static Content missing(String text) {
    return VIEWS.render("missing", text);
  }

  static Content lines(List<String> lines) {
    return VIEWS.render("lines", Map.of("lines", lines, "links", false));
  }

  /** Web addresses as links; they were checked when the entry was. */
  static Content links(List<String> addresses) {
    return VIEWS.render("lines", Map.of("lines", addresses, "links", true));
  }

  static Content row(List<Content> parts) {
    return VIEWS.render("row", parts);
  }

  static Content stack(Content body) {
    return VIEWS.render("stack", body);
  }

  static Content mark(Words words, Verification mark) {
    var tone = mark == Verification.VERIFIED ? Tone.GOOD : Tone.ATTENTION;
    return Components.tag(words.of(mark), tone);
  }

  static Content change(
      String title,
      String when,
      String iso,
      String who,
      String what,
      @Nullable String reason,
      Content differences) {
    var parameters = new HashMap<String, Object>();
    parameters.put("title", title);
    parameters.put("when", when);
    parameters.put("iso", iso);
    parameters.put("who", who);
    parameters.put("what", what);
    if (reason != null) {
      parameters.put("reason", reason);
    }
    parameters.put("differences", differences);
    return VIEWS.render("change", parameters);
  }

  /** What two versions state differently, side by side. */
  static Content differences(
      Words words, String caption, String before, String after, List<Difference> differences) {
    var rows =
        differences.stream()
            .map(difference ->
                List.of(
                    Components.text(words.field(difference.field())),
                    side(words, difference.before(), true),
                    side(words, difference.after(), false)))
            .toList();
    return Components.table(
        new Table(caption, List.of(words.text("history.field"), before, after), rows));
  }

  private static Content side(Words words, String text, boolean removed) {
    return VIEWS.render(
        "diff", Map.of("text", text, "removed", removed, "empty", words.text("empty")));
  }
}
