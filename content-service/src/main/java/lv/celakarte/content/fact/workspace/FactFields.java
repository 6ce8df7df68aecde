package lv.celakarte.content.fact.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.celakarte.content.document.workspace.ByLanguage;
import lv.celakarte.content.document.workspace.Screens;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.edition.Verification;
import lv.celakarte.content.fact.FactForm;
import lv.celakarte.content.fact.FactForm.ValueForm;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of a fact between its fields in the page and its values. */
final class FactFields {

  private static final int SPARE_ROWS = 2;
  private static final int ROWS = 100;

  private final Words words;
  private final Map<String, String> errors = new LinkedHashMap<>();

  FactFields(Words words, List<FieldProblem> problems) {
    this.words = words;
    problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.message()));
  }

  /** What was filled in; empty rows are gone. */
  static FactForm read(MultiValueMap<String, String> form) {
    var values = new ArrayList<@Nullable ValueForm>();
    for (var row = 0; row < ROWS; row++) {
      var value = value(form, "values[" + row + "].");
      if (!blank(value)) {
        values.add(value);
      }
    }
    return new FactForm(
        form.getFirst("id"),
        ByLanguage.read(form, "name."),
        form.getFirst("unit"),
        form.getFirst("owner"),
        values);
  }

  private static ValueForm value(MultiValueMap<String, String> form, String row) {
    return new ValueForm(
        form.getFirst(row + "from"),
        form.getFirst(row + "to"),
        form.getFirst(row + "value"),
        ByLanguage.read(form, row + "display."),
        form.getFirst(row + "verification"),
        form.getFirst(row + "source"));
  }

  private static boolean blank(ValueForm value) {
    return Stream.of(value.from(), value.to(), value.value(), value.source())
            .allMatch(FactFields::empty)
        && (value.display() == null
            || value.display().values().stream().allMatch(FactFields::empty));
  }

  private static boolean empty(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /**
   * The fields.
   *
   * @param owners to choose from; empty when the owner is settled
   */
  Content of(FactForm form, List<String> owners) {
    var contents = new ArrayList<Content>();
    if (!owners.isEmpty()) {
      contents.add(
          Components.textField(
              field("id", words.of("fact.id"), form.id())
                  .hint(words.of("fact.id.hint"))
                  .mandatory()));
      contents.add(
          Components.select(
              field("owner", words.of("column.owner"), form.owner()),
              owners.stream().map(id -> new Option(id, id.toUpperCase(words.locale()))).toList()));
    }
    contents.add(
        Screens.VIEWS.render(
            "inline",
            Map.of(
                "fields",
                ByLanguage.fields(words, errors, "name.", words.of("fact.name"), form.name()))));
    contents.add(
        Components.textField(
            field("unit", words.of("fact.unit"), form.unit()).hint(words.of("fact.unit.hint"))));
    contents.addAll(rows(form));
    return Components.all(contents.toArray(Content[]::new));
  }

  private List<Content> rows(FactForm form) {
    var values = form.values() == null ? List.<@Nullable ValueForm>of() : form.values();
    var rows = new ArrayList<Content>();
    for (var row = 0; row < values.size() + SPARE_ROWS; row++) {
      var value = row < values.size() ? values.get(row) : null;
      rows.add(row(row, value == null ? EMPTY : value));
    }
    return rows;
  }

  private static final ValueForm EMPTY = new ValueForm("", "", "", null, "", "");

  private Content row(int index, ValueForm value) {
    var row = "values[" + index + "].";
    var source =
        Components.textField(field(row + "source", words.of("fact.source"), value.source()));
    var display =
        ByLanguage.fields(
            words, errors, row + "display.", words.of("fact.display"), value.display());
    var days =
        Components.all(
            Components.dateField(field(row + "from", words.of("fact.from"), value.from())),
            Components.dateField(field(row + "to", words.of("fact.to"), value.to())),
            Components.textField(field(row + "value", words.of("fact.value"), value.value())),
            Components.select(
                field(
                    row + "verification",
                    words.of("field.verification"),
                    value.verification() == null || value.verification().isBlank()
                        ? Verification.TO_BE_CONFIRMED.code()
                        : value.verification()),
                Arrays.stream(Verification.values())
                    .map(Verification::code)
                    .map(code -> new Option(code, words.of("verification." + code)))
                    .toList()));
    return Screens.VIEWS.render(
        "value",
        Map.of(
            "legend",
            words.of("fact.row", index + 1),
            "days",
            days,
            "display",
            display,
            "source",
            source));
  }

  private Field field(String name, String label, @Nullable String value) {
    return Field.of(name, label, value).error(errors.get(name));
  }
}
