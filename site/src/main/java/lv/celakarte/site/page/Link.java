package lv.celakarte.site.page;

/**
 * A text that leads somewhere.
 *
 * @param latvian whether it is in Latvian and leads to a Latvian page, although the page on which
 *     it stands is in another language
 */
public record Link(String text, String href, boolean latvian) {

  /** A link within the language of the page. */
  public Link(String text, String href) {
    this(text, href, false);
  }
}
