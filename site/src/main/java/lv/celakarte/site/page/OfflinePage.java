package lv.celakarte.site.page;

/**
 * A questionnaire in one file.
 *
 * @param data everything that its script needs, as JSON that cannot end the element around it
 */
public record OfflinePage(
    String language, String title, Words words, String style, String script, String data) {

  /** A text of this language. */
  public String t(String key) {
    return words.t(key);
  }
}
