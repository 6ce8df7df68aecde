package lv.celakarte.content.document.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.celakarte.content.comparison.Comparison;
import lv.celakarte.content.comparison.Piece;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.content.edition.ManuscriptForm.DetailsForm;
import lv.celakarte.content.edition.ManuscriptForm.SourceForm;
import lv.celakarte.content.edition.ManuscriptForm.StepForm;
import lv.celakarte.content.edition.Verification;
import org.jspecify.annotations.Nullable;

/** Two manuscripts side by side, field by field; only fields that differ are shown. */
public final class Differences {

  private Differences() {}

  /**
   * A field that differs.
   *
   * @param older the whole text of the older one
   * @param pieces the newer one, with what was added and removed
   */
  public record Difference(String label, String older, List<Piece> pieces) {}

  static List<Difference> between(Words words, ManuscriptForm older, ManuscriptForm newer) {
    var before = texts(words, older);
    var after = texts(words, newer);
    return before.keySet().stream()
        .filter(field -> !text(before, field).equals(text(after, field)))
        .map(field -> difference(words, field, text(before, field), text(after, field)))
        .toList();
  }

  private static Difference difference(Words words, String field, String older, String newer) {
    return new Difference(words.of("field." + field), older, Comparison.between(older, newer));
  }

  private static String text(Map<String, String> texts, String field) {
    return texts.getOrDefault(field, "");
  }

  private static Map<String, String> texts(Words words, ManuscriptForm form) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("title", plain(form.title()));
    texts.put("summary", plain(form.summary()));
    texts.put("path", plain(form.path()));
    texts.put("body", plain(form.body()));
    texts.put("section", choice(words, "section.", form.section()));
    texts.put("audience", lines(form.audience()));
    texts.put("verification", choice(words, "verification.", form.verification()));
    texts.put("checkedOn", plain(form.checkedOn()));
    texts.put("reviewBy", plain(form.reviewBy()));
    texts.put("sources", sources(form.sources()));
    if (form.details() != null) {
      texts.putAll(texts(words, form.details()));
    }
    texts.put("notes", lines(form.notes()));
    return texts;
  }

  private static Map<String, String> texts(Words words, DetailsForm details) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("details.steps", steps(words, details.steps()));
    texts.put("details.documents", lines(details.documents()));
    texts.put("details.fees", lines(details.fees()));
    texts.put("details.deadlines", lines(details.deadlines()));
    texts.put("details.institutions", lines(details.institutions()));
    texts.put("details.law", lines(details.law()));
    texts.put("details.changes", lines(details.changes()));
    texts.put("details.related", lines(details.related()));
    texts.put("details.translations", translations(details.translations()));
    return texts;
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }

  private static String choice(Words words, String prefix, @Nullable String code) {
    return code != null && code.matches("[a-z-]{1,30}")
        ? words.orElse(prefix + code, code)
        : plain(code);
  }

  private static String lines(@Nullable List<@Nullable String> list) {
    return list == null
        ? ""
        : list.stream()
            .map(Differences::plain)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
  }

  private static String sources(@Nullable List<@Nullable SourceForm> sources) {
    return sources == null
        ? ""
        : sources.stream()
            .filter(Objects::nonNull)
            .map(source -> (plain(source.url()) + " " + plain(source.date())).strip())
            .collect(Collectors.joining("\n"));
  }

  private static String steps(Words words, @Nullable List<@Nullable StepForm> steps) {
    return steps == null
        ? ""
        : steps.stream()
            .filter(Objects::nonNull)
            .map(step ->
                plain(step.text())
                    + (plain(step.institution()).isEmpty()
                        ? ""
                        : " [" + plain(step.institution()) + "]")
                    + " – "
                    + choice(words, "verification.", verification(step)))
            .collect(Collectors.joining("\n"));
  }

  /** A step that says nothing of it is saved as one to be confirmed. */
  private static String verification(StepForm step) {
    var given = plain(step.verification());
    return given.isEmpty() ? Verification.TO_BE_CONFIRMED.code() : given;
  }

  private static String translations(@Nullable Map<String, @Nullable String> translations) {
    return translations == null
        ? ""
        : translations.entrySet().stream()
            .filter(entry -> !plain(entry.getValue()).isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + ": " + plain(entry.getValue()))
            .collect(Collectors.joining("\n"));
  }
}
