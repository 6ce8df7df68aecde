package lv.celakarte.platform.workspace;

import static lv.celakarte.platform.workspace.Workspace.VIEWS;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.celakarte.platform.problems.FieldProblem;
import org.jspecify.annotations.Nullable;

/** The parts from which workspace screens are made; each is accessible by itself. */
public final class Components {

  private Components() {}

  /** What has to be put right, each with a link to its field; nothing when there is nothing. */
  public static Content errorSummary(Locale locale, List<FieldProblem> errors) {
    var title = locale.getLanguage().equals("en") ? "There is a problem" : "Kaut kas jāpalabo";
    return errors.isEmpty()
        ? all()
        : VIEWS.render("components/errorSummary", parameters("title", title, "errors", errors));
  }

  /** A line of text. */
  public static Content textField(Field field) {
    return input(field, "text");
  }

  /** A date as the browser asks for it. */
  public static Content dateField(Field field) {
    return input(field, "date");
  }

  private static Content input(Field field, String type) {
    return VIEWS.render("components/input", parameters("field", field, "type", type));
  }

  /** Several lines of text. */
  public static Content textArea(Field field, int rows) {
    return VIEWS.render("components/textArea", parameters("field", field, "rows", rows));
  }

  /** One of many. */
  public static Content select(Field field, List<Option> options) {
    return VIEWS.render("components/select", parameters("field", field, "options", options));
  }

  /** One of a few. */
  public static Content radios(Field field, List<Option> options) {
    return VIEWS.render(
        "components/choices",
        parameters(
            "field", field, "options", options, "chosen", Set.of(field.value()), "many", false));
  }

  /** Some of a few. */
  public static Content checkboxes(Field field, List<Option> options, Set<String> checked) {
    return VIEWS.render(
        "components/choices",
        parameters("field", field, "options", options, "chosen", checked, "many", true));
  }

  /** The button that sends a form. */
  public static Content button(String text) {
    return VIEWS.render(
        "components/button",
        parameters("text", text, "name", null, "value", null, "kind", ButtonKind.PRIMARY));
  }

  /** One of several buttons of a form, which tells by name and value that it was the one. */
  public static Content button(String text, String name, String value, ButtonKind kind) {
    return VIEWS.render(
        "components/button", parameters("text", text, "name", name, "value", value, "kind", kind));
  }

  /** A link; the address is one of ours or was checked by the caller. */
  public static Content link(String text, String href) {
    return VIEWS.render("components/link", parameters("text", text, "href", href));
  }

  /** A short mark. */
  public static Content tag(String text, Tone tone) {
    return VIEWS.render("components/tag", parameters("text", text, "tone", tone));
  }

  /** A table. */
  public static Content table(Table table) {
    return VIEWS.render("components/table", table);
  }

  /** Names and values. */
  public static Content summary(List<SummaryRow> rows) {
    return VIEWS.render("components/summary", parameters("rows", rows));
  }

  /** Something that opens when it is asked for. */
  public static Content details(String summary, Content body) {
    return VIEWS.render("components/details", parameters("summary", summary, "body", body));
  }

  /** Several parts one after the other. */
  public static Content all(Content... parts) {
    return output -> {
      for (var part : parts) {
        part.writeTo(output);
      }
    };
  }

  /** Plain text, escaped. */
  public static Content text(String text) {
    return VIEWS.render("components/text", parameters("text", text));
  }

  @SuppressWarnings(
      "NullAway") // The template engine's map may hold null; its type does not say so.
  private static Map<String, Object> parameters(@Nullable Object... namesAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
