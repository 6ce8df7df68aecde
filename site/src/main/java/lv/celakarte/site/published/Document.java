package lv.celakarte.site.published;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A published document, or how it ended, as {@code content.documents} tells it. */
public record Document(
    String id,
    String language,
    State state,
    Type type,
    String title,
    @Nullable String summary,
    String path,
    @Nullable String body,
    @Nullable String owner,
    @Nullable String section,
    List<String> audience,
    Verification verification,
    @Nullable LocalDate checkedOn,
    List<Source> sources,
    Details details,
    @Nullable Instant publishedAt,
    @Nullable Instant changedAt,
    @Nullable String notice,
    @Nullable String redirectTo,
    List<String> formerPaths) {

  /** Whether the document is there, was taken back, or has moved. */
  public enum State {
    PUBLISHED,
    WITHDRAWN,
    REDIRECTED;

    @JsonCreator
    static State of(String wire) {
      return switch (wire) {
        case "published" -> PUBLISHED;
        case "withdrawn" -> WITHDRAWN;
        case "redirected" -> REDIRECTED;
        default -> throw new IllegalArgumentException("Unknown state of a document");
      };
    }
  }

  /** What kind of page the document makes. */
  public enum Type {
    SITUATION,
    STEP,
    PAGE,
    NEWS,
    TERM;

    /** A kind that this release does not know yet is still readable as a plain page. */
    @JsonCreator
    static Type of(String wire) {
      return switch (wire) {
        case "situation" -> SITUATION;
        case "step" -> STEP;
        case "news" -> NEWS;
        case "term" -> TERM;
        default -> PAGE;
      };
    }
  }

  /** Where a fact was read. */
  public record Source(@Nullable String url, @Nullable String date) {}

  /** One step of a situation. */
  public record Step(String text, @Nullable String institution, Verification verification) {
    public Step {
      text = Objects.requireNonNullElse(text, "");
      verification = Objects.requireNonNullElse(verification, Verification.TO_BE_CONFIRMED);
    }
  }

  /** The lists that only some documents have. */
  public record Details(
      List<Step> steps,
      List<String> documents,
      List<String> fees,
      List<String> deadlines,
      List<String> institutions,
      List<String> law,
      List<String> changes,
      List<String> related,
      Map<String, String> translations) {

    /** Of a document that has none of them. */
    public static final Details NONE =
        new Details(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            Map.of());

    public Details {
      steps = orNone(steps);
      documents = orNone(documents);
      fees = orNone(fees);
      deadlines = orNone(deadlines);
      institutions = orNone(institutions);
      law = orNone(law);
      changes = orNone(changes);
      related = orNone(related);
      translations = translations == null ? Map.of() : Map.copyOf(translations);
    }
  }

  public Document {
    Objects.requireNonNull(id);
    Objects.requireNonNull(language);
    Objects.requireNonNull(path);
    title = Objects.requireNonNullElse(title, "");
    audience = orNone(audience);
    verification = Objects.requireNonNullElse(verification, Verification.TO_BE_CONFIRMED);
    sources = orNone(sources);
    details = Objects.requireNonNullElse(details, Details.NONE);
    formerPaths = orNone(formerPaths);
  }

  /** The key of its record. */
  public String key() {
    return id + "." + language;
  }

  /** Whether any of its texts quotes this fact. */
  boolean quotes(String fact) {
    var quote = "{{fact:" + fact + "}}";
    return Stream.of(
            Stream.of(title),
            Stream.ofNullable(summary),
            Stream.ofNullable(body),
            details.steps().stream().map(Step::text),
            details.documents().stream(),
            details.fees().stream(),
            details.deadlines().stream(),
            details.law().stream(),
            details.changes().stream())
        .flatMap(texts -> texts)
        .anyMatch(text -> text.contains(quote));
  }

  /** Whether visitors can read it now. */
  public boolean live() {
    return state == State.PUBLISHED;
  }

  // What comes from the wire may miss any list, whatever the types say.
  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
