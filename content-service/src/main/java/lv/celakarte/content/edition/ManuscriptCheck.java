package lv.celakarte.content.edition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lv.celakarte.content.edition.ManuscriptForm.DetailsForm;
import lv.celakarte.content.edition.ManuscriptForm.SourceForm;
import lv.celakarte.content.edition.ManuscriptForm.StepForm;
import org.jspecify.annotations.Nullable;

/**
 * Turns what came from outside into a manuscript, or tells everything that is wrong with it at
 * once.
 */
public final class ManuscriptCheck {

  private static final int TITLE = 200;
  private static final int SUMMARY = 1_000;
  private static final int BODY = 100_000;
  private static final int LINE = 2_000;
  private static final int ITEMS = 200;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");

  private final BodyRule bodyRule;

  public ManuscriptCheck(BodyRule bodyRule) {
    this.bodyRule = bodyRule;
  }

  /** What came out of a check. */
  public sealed interface Checked {

    /** Nothing is wrong. */
    record Sound(Manuscript manuscript) implements Checked {}

    /** Something is wrong, at least one thing. */
    record Faulty(List<Fault> faults) implements Checked {}
  }

  public Checked check(Language language, DocumentType type, ManuscriptForm form) {
    var reading = new Reading();
    var title = reading.line("title", form.title(), TITLE, true);
    var manuscript =
        new Manuscript(
            title,
            reading.text("summary", form.summary(), SUMMARY),
            reading.path(form.path(), title, language, type),
            reading.body(form.body()),
            reading.choice("section", form.section(), Section::parse, Section.KOPIGI),
            reading.choices("audience", form.audience(), Audience::parse),
            reading.choice(
                "verification",
                form.verification(),
                Verification::parse,
                Verification.TO_BE_CONFIRMED),
            reading.date("checkedOn", form.checkedOn()),
            reading.date("reviewBy", form.reviewBy()),
            reading.sources(form.sources()),
            reading.details(form.details() == null ? DetailsForm.NONE : form.details()),
            reading.lines("notes", form.notes()));
    return reading.faults.isEmpty()
        ? new Checked.Sound(manuscript)
        : new Checked.Faulty(List.copyOf(reading.faults));
  }

  /** One reading of one form; it goes on after a fault so that the editor hears of all of them. */
  private final class Reading {

    /**
     * Stands where the given address cannot, while the rest is read; never leaves a faulty reading.
     */
    private static final Path NOWHERE = new Path("/");

    private final List<Fault> faults = new ArrayList<>();

    private void fault(String field, Fault.Kind kind) {
      faults.add(new Fault(field, kind));
    }

    String text(String field, @Nullable String value, int longest) {
      var text = value == null ? "" : value.replace("\r\n", "\n").strip();
      if (text.length() > longest) {
        fault(field, Fault.Kind.TOO_LONG);
      }
      if (CONTROL.matcher(text).find()) {
        fault(field, Fault.Kind.CONTROL_CHARACTER);
      }
      return text;
    }

    String line(String field, @Nullable String value, int longest, boolean required) {
      var line = text(field, value, longest).replaceAll("\\s+", " ");
      if (required && line.isEmpty()) {
        fault(field, Fault.Kind.REQUIRED);
      }
      return line;
    }

    Path path(@Nullable String value, String title, Language language, DocumentType type) {
      var given = value == null ? "" : value.strip();
      if (given.isEmpty() && title.isEmpty()) {
        return NOWHERE; // the missing title says it already, and the address follows from it
      }
      var path =
          given.isEmpty()
              ? Path.proposed(title, language, type)
              : Path.parse(given, language, type);
      if (path.isEmpty()) {
        fault("path", given.isEmpty() ? Fault.Kind.REQUIRED : Fault.Kind.MALFORMED);
      }
      return path.orElse(NOWHERE);
    }

    String body(@Nullable String value) {
      var body = text("body", value == null ? null : bodyRule.cleaned(value), BODY);
      bodyRule.faults(body).forEach(kind -> fault("body", kind));
      return body;
    }

    <T> T choice(
        String field, @Nullable String value, Function<String, Optional<T>> parse, T fallback) {
      if (value == null || value.isBlank()) {
        return fallback;
      }
      var choice = parse.apply(value.strip());
      if (choice.isEmpty()) {
        fault(field, Fault.Kind.UNKNOWN_VALUE);
      }
      return choice.orElse(fallback);
    }

    <T> List<T> choices(
        String field,
        @Nullable List<@Nullable String> values,
        Function<String, Optional<T>> parse) {
      var choices = new ArrayList<T>();
      for (var value : lines(field, values)) {
        parse
            .apply(value)
            .ifPresentOrElse(choices::add, () -> fault(field, Fault.Kind.UNKNOWN_VALUE));
      }
      return choices.stream().distinct().toList();
    }

    @Nullable LocalDate date(String field, @Nullable String value) {
      if (value == null || value.isBlank()) {
        return null;
      }
      try {
        return LocalDate.parse(value.strip());
      } catch (DateTimeParseException _) {
        fault(field, Fault.Kind.MALFORMED);
        return null;
      }
    }

    /** Each that is not blank, as one line. */
    List<String> lines(String field, @Nullable List<@Nullable String> values) {
      var lines = new ArrayList<String>();
      for (var value : some(field, values)) {
        var line = line(field + "[" + lines.size() + "]", value, LINE, false);
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
      return lines;
    }

    List<String> ids(String field, @Nullable List<@Nullable String> values) {
      var ids = lines(field, values);
      for (var i = 0; i < ids.size(); i++) {
        id(field + "[" + i + "]", ids.get(i));
      }
      return ids;
    }

    private void id(String field, String id) {
      if (!ID.matcher(id).matches()) {
        fault(field, Fault.Kind.MALFORMED);
      }
    }

    List<Source> sources(@Nullable List<@Nullable SourceForm> forms) {
      var sources = new ArrayList<Source>();
      for (var form : some("sources", forms)) {
        var field = "sources[" + sources.size() + "]";
        var url = form == null ? "" : line(field + ".url", form.url(), LINE, false);
        var date = form == null ? "" : line(field + ".date", form.date(), LINE, false);
        if (url.isEmpty() && date.isEmpty()) {
          continue;
        }
        if (!WEB.matcher(url).matches()) {
          fault(field + ".url", url.isEmpty() ? Fault.Kind.REQUIRED : Fault.Kind.MALFORMED);
        }
        sources.add(new Source(url, date.isEmpty() ? null : date));
      }
      return sources;
    }

    Details details(DetailsForm form) {
      return new Details(
          steps(form.steps()),
          lines("details.documents", form.documents()),
          lines("details.fees", form.fees()),
          lines("details.deadlines", form.deadlines()),
          ids("details.institutions", form.institutions()),
          lines("details.law", form.law()),
          lines("details.changes", form.changes()),
          ids("details.related", form.related()),
          translations(form.translations()));
    }

    private List<Step> steps(@Nullable List<@Nullable StepForm> forms) {
      var steps = new ArrayList<Step>();
      for (var form : some("details.steps", forms)) {
        if (form != null && !blank(form)) {
          steps.add(step("details.steps[" + steps.size() + "]", form));
        }
      }
      return steps;
    }

    private Step step(String field, StepForm form) {
      var text = line(field + ".text", form.text(), LINE, true);
      var institution = line(field + ".institution", form.institution(), LINE, false);
      if (!institution.isEmpty()) {
        id(field + ".institution", institution);
      }
      return new Step(
          text,
          institution.isEmpty() ? null : institution,
          choice(
              field + ".verification",
              form.verification(),
              Verification::parse,
              Verification.TO_BE_CONFIRMED));
    }

    private boolean blank(StepForm form) {
      return (form.text() == null || form.text().isBlank())
          && (form.institution() == null || form.institution().isBlank());
    }

    private Map<String, String> translations(@Nullable Map<String, @Nullable String> given) {
      var translations = new LinkedHashMap<String, String>();
      if (given != null) {
        given.forEach((language, word) -> translation(language, word, translations));
      }
      return translations;
    }

    private void translation(
        String language, @Nullable String given, Map<String, String> translations) {
      var word = line("details.translations." + language, given, LINE, false);
      if (Language.parse(language).isEmpty()) {
        fault("details.translations", Fault.Kind.UNKNOWN_VALUE);
      } else if (!word.isEmpty()) {
        translations.put(language, word);
      }
    }

    private <T extends @Nullable Object> List<T> some(String field, @Nullable List<T> values) {
      if (values == null) {
        return List.of();
      }
      if (values.size() > ITEMS) {
        fault(field, Fault.Kind.TOO_MANY);
        return values.subList(0, ITEMS);
      }
      return values;
    }
  }
}
