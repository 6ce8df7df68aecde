package lv.celakarte.content.document.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.content.edition.ManuscriptForm.DetailsForm;
import lv.celakarte.content.edition.ManuscriptForm.SourceForm;
import lv.celakarte.content.edition.ManuscriptForm.StepForm;
import lv.celakarte.content.edition.Source;
import lv.celakarte.content.edition.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of a manuscript between its fields in the page and its values: steps in rows, lists a
 * line each.
 */
final class EditForm {

  /** Far beyond what a page can bear; a form with more rows was not made here. */
  private static final int ROWS = 300;

  private EditForm() {}

  /** What was filled in; empty rows are gone, and rows are in the order that was asked for. */
  static ManuscriptForm read(MultiValueMap<String, String> values) {
    return new ManuscriptForm(
        values.getFirst("title"),
        values.getFirst("summary"),
        values.getFirst("path"),
        values.getFirst("body"),
        values.getFirst("section"),
        Objects.requireNonNullElse(values.get("audience"), List.<String>of()).stream()
            .<@Nullable String>map(value -> value)
            .toList(),
        values.getFirst("verification"),
        values.getFirst("checkedOn"),
        values.getFirst("reviewBy"),
        sources(values),
        details(values),
        lines(values, "notes"));
  }

  private static DetailsForm details(MultiValueMap<String, String> values) {
    return new DetailsForm(
        steps(values),
        lines(values, "details.documents"),
        lines(values, "details.fees"),
        lines(values, "details.deadlines"),
        lines(values, "details.institutions"),
        lines(values, "details.law"),
        lines(values, "details.changes"),
        lines(values, "details.related"),
        translations(values));
  }

  private static List<@Nullable String> lines(MultiValueMap<String, String> values, String name) {
    return Stream.of(text(values, name).split("\\R"))
        .filter(line -> !line.isBlank())
        .<@Nullable String>map(String::strip)
        .toList();
  }

  private static String text(MultiValueMap<String, String> values, String name) {
    return Objects.requireNonNullElse(values.getFirst(name), "");
  }

  private record Row<T>(double order, T value) {}

  private static List<@Nullable StepForm> steps(MultiValueMap<String, String> values) {
    var rows = new ArrayList<Row<StepForm>>();
    for (var index = 0; index < ROWS; index++) {
      var row = "details.steps[" + index + "].";
      var step =
          new StepForm(
              text(values, row + "text"),
              text(values, row + "institution"),
              values.getFirst(row + "verification"));
      if (!(text(values, row + "text") + text(values, row + "institution")).isBlank()) {
        rows.add(new Row<>(order(text(values, row + "order"), index), step));
      }
    }
    return rows.stream()
        .sorted(Comparator.comparingDouble(Row::order))
        .<@Nullable StepForm>map(Row::value)
        .toList();
  }

  /** Rows without a number of their own stay where they stand. */
  private static double order(String given, int index) {
    return given.strip().matches("\\d{1,4}([.,]\\d)?")
        ? Double.parseDouble(given.strip().replace(',', '.'))
        : index + 1;
  }

  private static List<@Nullable SourceForm> sources(MultiValueMap<String, String> values) {
    return IntStream.range(0, ROWS)
        .mapToObj(index -> "sources[" + index + "].")
        .map(row -> new SourceForm(text(values, row + "url"), text(values, row + "date")))
        .filter(source -> !(source.url() + source.date()).isBlank())
        .<@Nullable SourceForm>map(source -> source)
        .toList();
  }

  private static Map<String, @Nullable String> translations(MultiValueMap<String, String> values) {
    var translations = new LinkedHashMap<String, @Nullable String>();
    Arrays.stream(Language.values())
        .map(Language::code)
        .forEach(code -> translations.put(code, text(values, "details.translations." + code)));
    return translations;
  }

  /** The form of what is written already. */
  static ManuscriptForm of(Manuscript manuscript) {
    var details = manuscript.details();
    return new ManuscriptForm(
        manuscript.title(),
        manuscript.summary(),
        manuscript.path().value(),
        manuscript.body(),
        manuscript.section().code(),
        nullable(manuscript.audience().stream().map(audience -> audience.code()).toList()),
        manuscript.verification().code(),
        manuscript.checkedOn() == null ? "" : manuscript.checkedOn().toString(),
        manuscript.reviewBy() == null ? "" : manuscript.reviewBy().toString(),
        manuscript.sources().stream().<@Nullable SourceForm>map(EditForm::source).toList(),
        new DetailsForm(
            details.steps().stream().<@Nullable StepForm>map(EditForm::step).toList(),
            nullable(details.documents()),
            nullable(details.fees()),
            nullable(details.deadlines()),
            nullable(details.institutions()),
            nullable(details.law()),
            nullable(details.changes()),
            nullable(details.related()),
            translations(details.translations())),
        nullable(manuscript.notes()));
  }

  /** Every language has a field, so what is empty in the page is empty here too. */
  private static Map<String, @Nullable String> translations(Map<String, String> given) {
    var translations = new LinkedHashMap<String, @Nullable String>();
    Arrays.stream(Language.values())
        .map(Language::code)
        .forEach(code -> translations.put(code, given.getOrDefault(code, "")));
    return translations;
  }

  private static List<@Nullable String> nullable(List<String> list) {
    return list.stream().<@Nullable String>map(item -> item).toList();
  }

  private static SourceForm source(Source source) {
    return new SourceForm(source.url(), Objects.requireNonNullElse(source.date(), ""));
  }

  private static StepForm step(Step step) {
    return new StepForm(
        step.text(),
        Objects.requireNonNullElse(step.institution(), ""),
        step.verification().code());
  }
}
