package lv.celakarte.content.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The address of a page on the public site, such as {@code /lv/situacijas/tiesas-bridinajums}. */
public record Path(@JsonValue String value) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 200;

  /** Addresses that other parts of the platform answer, so no page may stand there. */
  private static final Set<String> TAKEN =
      Set.of(
          "situacijas",
          "soli",
          "vardnica",
          "jaunumi",
          "iestades",
          "celvedis",
          "meklet",
          "nav-atrasts");

  @JsonCreator
  public Path {
    if (!value.startsWith("/") || value.length() > LONGEST) {
      throw new IllegalArgumentException("Not a path");
    }
  }

  /** An address as an editor gave it, when a document of this language and type may stand there. */
  public static Optional<Path> parse(String text, Language language, DocumentType type) {
    var prefix = prefix(language, type);
    if (!text.startsWith(prefix) || text.length() > LONGEST) {
      return Optional.empty();
    }
    var slug = text.substring(prefix.length());
    var free = type != DocumentType.PAGE || !TAKEN.contains(slug);
    return SLUG.matcher(slug).matches() && free ? Optional.of(new Path(text)) : Optional.empty();
  }

  /**
   * The address that follows from a title, as a proposal; none when the title has no letters for
   * it.
   */
  public static Optional<Path> proposed(String title, Language language, DocumentType type) {
    return Slug.of(title)
        .flatMap(slug -> parse(prefix(language, type) + slug.value(), language, type));
  }

  private static String prefix(Language language, DocumentType type) {
    var folder = type.folder().isEmpty() ? "" : type.folder() + "/";
    return "/" + language.segment() + "/" + folder;
  }

  @Override
  public String toString() {
    return value;
  }
}
