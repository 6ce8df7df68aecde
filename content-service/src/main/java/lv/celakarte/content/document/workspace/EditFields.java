package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import lv.celakarte.content.edition.Audience;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.content.edition.ManuscriptForm.DetailsForm;
import lv.celakarte.content.edition.ManuscriptForm.SourceForm;
import lv.celakarte.content.edition.ManuscriptForm.StepForm;
import lv.celakarte.content.edition.Section;
import lv.celakarte.content.edition.Verification;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import org.jspecify.annotations.Nullable;

/** The fields of a manuscript with their values, hints and what is wrong with them. */
public final class EditFields {

  private static final int SPARE_ROWS = 3;
  private static final Pattern LINE_OF_LIST =
      Pattern.compile(
          "(details\\.(?:documents|fees|deadlines|institutions|law|changes|related)|notes|audience)\\[(\\d+)]");

  private static final Set<DocumentType> PROCEDURES =
      Set.of(DocumentType.SITUATION, DocumentType.STEP);

  private final Words words;
  private final DocumentType type;
  private final ManuscriptForm form;
  private final DetailsForm details;
  private final Map<String, String> errors = new LinkedHashMap<>();

  EditFields(Words words, DocumentType type, ManuscriptForm form, List<FieldProblem> problems) {
    this.words = words;
    this.type = type;
    this.form = form;
    this.details =
        Objects.requireNonNullElse(
            form.details(), new DetailsForm(null, null, null, null, null, null, null, null, null));
    onFields(words, problems)
        .forEach(problem -> errors.merge(problem.field(), problem.message(), (a, b) -> a));
  }

  /** Problems of single lines belong to the field in which the lines stand. */
  static List<FieldProblem> onFields(Words words, List<FieldProblem> problems) {
    return problems.stream().map(problem -> onField(words, problem)).toList();
  }

  private static FieldProblem onField(Words words, FieldProblem problem) {
    var line = LINE_OF_LIST.matcher(problem.field());
    if (!line.matches()) {
      return problem;
    }
    var number = Integer.parseInt(line.group(2)) + 1;
    return new FieldProblem(
        line.group(1), problem.code(), words.of("edit.line", number, problem.message()));
  }

  /** A part of the form under a heading of its own. */
  public record Part(String title, @Nullable String hint, Content fields) {}

  List<Part> parts() {
    var parts = new ArrayList<Part>();
    parts.add(part("text", text()));
    if (PROCEDURES.contains(type) || some(details.steps())) {
      parts.add(part("steps", steps()));
    }
    parts.add(part("lists", lists()));
    if (type == DocumentType.TERM || translated()) {
      parts.add(part("translations", translations()));
    }
    parts.add(part("trust", trust()));
    parts.add(part("place", place()));
    parts.add(part("notes", area("notes", lines(form.notes()), 4)));
    return parts;
  }

  private Part part(String key, Content fields) {
    var hint = words.orElse("edit.part." + key + ".hint", "");
    return new Part(words.of("edit.part." + key), hint.isEmpty() ? null : hint, fields);
  }

  private Content text() {
    return Components.all(
        Components.textField(field("title", form.title()).mandatory()),
        Components.textArea(field("summary", form.summary()), 3),
        Components.textArea(field("body", form.body()), 18));
  }

  private Content steps() {
    var filled = filled(details.steps());
    var rows = new ArrayList<Content>();
    for (var index = 0; index < filled.size() + SPARE_ROWS; index++) {
      rows.add(step(index, index < filled.size() ? filled.get(index) : new StepForm("", "", "")));
    }
    return Components.all(rows.toArray(Content[]::new));
  }

  private Content step(int index, StepForm step) {
    var row = "details.steps[" + index + "].";
    var text =
        Components.textArea(labelled(row + "text", words.of("edit.step.text"), step.text()), 2);
    var fields =
        Components.all(
            Components.textField(
                labelled(
                    row + "institution", words.of("edit.step.institution"), step.institution())),
            Components.select(
                labelled(
                    row + "verification",
                    words.of("field.verification"),
                    blank(step.verification())
                        ? Verification.TO_BE_CONFIRMED.code()
                        : step.verification()),
                options("verification.", Verification.values(), Verification::code)),
            Components.textField(
                Field.of(row + "order", words.of("edit.step.order"), Integer.toString(index + 1))));
    return Screens.VIEWS.render(
        "row", Map.of("legend", words.of("edit.step", index + 1), "first", text, "fields", fields));
  }

  private Content lists() {
    var contents = new ArrayList<Content>();
    list(contents, true, "details.documents", details.documents());
    list(contents, true, "details.fees", details.fees());
    list(contents, true, "details.deadlines", details.deadlines());
    list(contents, true, "details.institutions", details.institutions());
    list(contents, true, "details.law", details.law());
    list(contents, PROCEDURES.contains(type), "details.changes", details.changes());
    list(contents, true, "details.related", details.related());
    return Components.all(contents.toArray(Content[]::new));
  }

  private void list(
      List<Content> contents, boolean usual, String name, @Nullable List<@Nullable String> values) {
    if (usual || some(values)) {
      contents.add(area(name, lines(values), 3));
    }
  }

  private Content translations() {
    var given =
        Objects.requireNonNullElse(details.translations(), Map.<String, @Nullable String>of());
    return Components.all(
        Arrays.stream(Language.values())
            .map(Language::code)
            .map(code ->
                Components.textField(
                    labelled(
                        "details.translations." + code,
                        words.of("language." + code),
                        given.get(code))))
            .toArray(Content[]::new));
  }

  private Content trust() {
    var filled = filled(form.sources());
    var contents = new ArrayList<Content>();
    contents.add(
        Components.radios(
            field(
                "verification",
                blank(form.verification())
                    ? Verification.TO_BE_CONFIRMED.code()
                    : form.verification()),
            options("verification.", Verification.values(), Verification::code)));
    contents.add(Components.dateField(field("checkedOn", form.checkedOn())));
    contents.add(Components.dateField(field("reviewBy", form.reviewBy())));
    for (var index = 0; index < filled.size() + SPARE_ROWS; index++) {
      contents.add(
          source(index, index < filled.size() ? filled.get(index) : new SourceForm("", "")));
    }
    return Components.all(contents.toArray(Content[]::new));
  }

  private Content source(int index, SourceForm source) {
    var row = "sources[" + index + "].";
    var url =
        Components.textField(labelled(row + "url", words.of("edit.source.url"), source.url()));
    var fields =
        Components.textField(labelled(row + "date", words.of("edit.source.date"), source.date()));
    return Screens.VIEWS.render(
        "row",
        Map.of("legend", words.of("edit.source", index + 1), "first", url, "fields", fields));
  }

  private Content place() {
    var audience = new HashSet<String>();
    if (form.audience() != null) {
      form.audience().stream().filter(Objects::nonNull).forEach(audience::add);
    }
    return Components.all(
        Components.textField(field("path", form.path())),
        Components.radios(
            field("section", blank(form.section()) ? Section.KOPIGI.code() : form.section()),
            options("section.", Section.values(), Section::code)),
        Components.checkboxes(
            field("audience", ""),
            options("audience.", Audience.values(), Audience::code),
            audience));
  }

  private <T> List<Option> options(String prefix, T[] values, Function<T, String> code) {
    return Arrays.stream(values)
        .map(code)
        .map(value -> new Option(value, words.of(prefix + value)))
        .toList();
  }

  private Content area(String name, String value, int rows) {
    return Components.textArea(field(name, value), rows);
  }

  private Field field(String name, @Nullable String value) {
    return labelled(name, words.of("field." + name), value)
        .hint(
            Optional.of(words.orElse("hint." + name, ""))
                .filter(hint -> !hint.isEmpty())
                .orElse(null));
  }

  private Field labelled(String name, String label, @Nullable String value) {
    return Field.of(name, label, value).error(errors.get(name));
  }

  private boolean translated() {
    return details.translations() != null
        && details.translations().values().stream().anyMatch(word -> !blank(word));
  }

  private static boolean some(@Nullable List<?> list) {
    return list != null && !list.isEmpty();
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static <T> List<T> filled(@Nullable List<@Nullable T> list) {
    var filled = new ArrayList<T>();
    if (list != null) {
      for (var item : list) {
        if (item != null) {
          filled.add(item);
        }
      }
    }
    return filled;
  }

  private static String lines(@Nullable List<@Nullable String> list) {
    return String.join("\n", filled(list));
  }
}
