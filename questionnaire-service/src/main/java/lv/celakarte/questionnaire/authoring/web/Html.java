package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.workspace.Components;

/** The few pieces of markup that only these screens need. */
public final class Html {

  private static final Views VIEWS = new Views("lv.celakarte.questionnaire.templates");

  private Html() {}

  public static Content block(String id, String title, Content... body) {
    return VIEWS.render("block", Map.of("id", id, "title", title, "body", Components.all(body)));
  }

  /**
   * A block that unfolds: its name and how much is in it, so that a long page stays a short one.
   */
  public static Content folded(String id, String title, int count, boolean open, Content body) {
    return VIEWS.render(
        "folded", Map.of("id", id, "title", title, "count", count, "open", open, "body", body));
  }

  public static Content part(String title, Content... body) {
    return VIEWS.render("part", Map.of("title", title, "body", Components.all(body)));
  }

  public static Content listing(String lead, List<Content> items) {
    return VIEWS.render("listing", Map.of("lead", lead, "items", items));
  }

  public static Content words(List<String> items) {
    return listing("", items.stream().map(Components::text).toList());
  }

  public static Content paragraph(String text) {
    return VIEWS.render("paragraph", Map.of("text", text, "quiet", false));
  }

  public static Content quiet(String text) {
    return VIEWS.render("paragraph", Map.of("text", text, "quiet", true));
  }

  public static Content actions(Content... body) {
    return VIEWS.render("actions", Map.of("body", Components.all(body)));
  }

  public static Content stack(List<Content> body) {
    return VIEWS.render("stack", Map.of("body", Components.all(body.toArray(Content[]::new))));
  }

  public static Content form(String action, List<Hidden> hidden, Content... body) {
    return VIEWS.render(
        "form", Map.of("action", action, "hidden", hidden, "body", Components.all(body)));
  }

  /** A form that only asks what to show. */
  public static Content choice(String action, Content... body) {
    return VIEWS.render("choice", Map.of("action", action, "body", Components.all(body)));
  }

  public static Content upload(String action, String label, String hint, Content button) {
    return VIEWS.render(
        "upload", Map.of("action", action, "label", label, "hint", hint, "button", button));
  }

  /** Two parts beside each other where there is room. */
  public static Content columns(Content left, Content right) {
    return VIEWS.render("columns", Map.of("left", left, "right", right));
  }

  /** A link that is the main thing to do. */
  public static Content button(String text, String href, boolean primary) {
    var kind = primary ? "button-primary" : "button-secondary";
    return VIEWS.render("buttonlink", Map.of("text", text, "href", href, "kind", kind));
  }
}
