package lv.celakarte.content.document;

import java.util.Optional;
import java.util.regex.Pattern;
import lv.celakarte.content.edition.Language;

/** Names one language variant of one content: variants of the same content share the content id. */
public record DocumentId(String contentId, Language language) {

  private static final Pattern CONTENT_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 100;

  public DocumentId {
    if (contentId.length() > LONGEST || !CONTENT_ID.matcher(contentId).matches()) {
      throw new IllegalArgumentException("Not a content id");
    }
  }

  /** The id from text of outside, if it can be one. */
  public static Optional<DocumentId> parse(String contentId, String language) {
    var sound = contentId.length() <= LONGEST && CONTENT_ID.matcher(contentId).matches();
    return sound
        ? Language.parse(language).map(variant -> new DocumentId(contentId, variant))
        : Optional.empty();
  }

  /** The id from a key, if it is one. */
  public static Optional<DocumentId> ofKey(String key) {
    var dot = key.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : parse(key.substring(0, dot), key.substring(dot + 1));
  }

  /** The key in the store and on the topic. */
  public String key() {
    return contentId + "." + language.code();
  }
}
