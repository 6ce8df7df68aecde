package lv.celakarte.questionnaire.authoring.editor;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.questionnaire.authoring.web.Words;

/** The pieces of markup that only the editor needs. */
final class Markup {

  private static final Views VIEWS = new Views("lv.celakarte.questionnaire.templates");

  private Markup() {}

  /** The id of the element for this path of a form. */
  static String id(String path) {
    return Field.of(path, "", "").id();
  }

  static Content group(String path, String legend, String error, String kind, Content... body) {
    return VIEWS.render(
        "group",
        Map.of(
            "id", id(path),
            "legend", legend,
            "error", error,
            "kind", kind,
            "body", Components.all(body)));
  }

  /** A button that changes the form without saving it; the page comes back where it stands. */
  static Content press(String text, String about, String order, String action) {
    return VIEWS.render(
        "press",
        Map.of(
            "text", text,
            "about", about,
            "order", order,
            "action", action,
            "kind", "button-small"));
  }

  static Content row(List<Content> body) {
    return VIEWS.render("pick", Map.of("body", Components.all(body.toArray(Content[]::new))));
  }

  static Content hidden(String name, String value) {
    return VIEWS.render("hidden", Map.of("name", name, "value", value));
  }

  static Content tick(String path, String label, String hint, boolean checked) {
    return VIEWS.render(
        "tick",
        Map.of("id", id(path), "name", path, "label", label, "hint", hint, "checked", checked));
  }

  static Content wording(List<LanguageField> fields, int rows) {
    return VIEWS.render("wording", Map.of("fields", fields, "rows", rows));
  }

  static Content faults(String title, List<PlacedFault> faults) {
    return faults.isEmpty()
        ? Components.all()
        : VIEWS.render("faults", Map.of("title", title, "faults", faults));
  }

  static Content section(String id, Content... body) {
    return VIEWS.render("section", Map.of("id", id, "body", Components.all(body)));
  }

  /** A form and, where there is room beside it, what it leads to. */
  static Content beside(Content form, Content other) {
    return VIEWS.render("besides", Map.of("form", form, "other", other));
  }

  static Content button(String text, String href, String kind) {
    return VIEWS.render("buttonlink", Map.of("text", text, "href", href, "kind", kind));
  }

  static Content card(String title, String text, String href, String link, Content more) {
    return VIEWS.render(
        "entrycard",
        Map.of("title", title, "text", text, "href", href, "link", link, "more", more));
  }

  static Content cards(List<Content> cards) {
    return VIEWS.render("cards", Map.of("cards", cards));
  }

  /** Two buttons that need neither a mouse nor a script. */
  static Content moves(
      String action,
      long version,
      String key,
      String name,
      Words words,
      boolean first,
      boolean last) {
    return VIEWS.render(
        "moves",
        Map.of(
            "action", action,
            "version", version,
            "key", key,
            "name", name,
            "up", words.say("form.up"),
            "down", words.say("form.down"),
            "first", first,
            "last", last));
  }

  static Content flow(FlowPicture.Drawing drawing, String title, String description) {
    return VIEWS.render(
        "flow", Map.of("drawing", drawing, "title", title, "description", description));
  }
}
