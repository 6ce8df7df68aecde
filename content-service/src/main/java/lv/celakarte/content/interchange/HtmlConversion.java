package lv.celakarte.content.interchange;

import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;

/**
 * Turns the HTML of another program into CommonMark: what it says and how it is built stays, how it
 * looked goes. Scripts, styles, images of other sites and unsafe links are left out.
 */
public final class HtmlConversion {

  private final MarkdownRenderer renderer = MarkdownRenderer.builder().build();

  /**
   * A page in CommonMark.
   *
   * @param title the first heading of the first level, or the title of the page; may be empty
   */
  public record Page(String title, String body) {}

  /** A whole page, whose title is taken out of its text. */
  public Page page(String html) {
    var document = Jsoup.parse(html);
    var heading = document.selectFirst("h1");
    var title = heading == null ? document.title() : heading.text();
    if (heading != null) {
      heading.remove();
    }
    return new Page(title.strip(), markdown(new HtmlBlocks().of(document.body())));
  }

  /** A piece of a page, such as a browser puts into a text field. */
  public String piece(String html) {
    return markdown(new HtmlBlocks().of(Jsoup.parseBodyFragment(html).body()));
  }

  private String markdown(Block document) {
    for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        heading.setLevel(2); // the page has its only heading of the first level already
      }
    }
    return renderer.render(document).strip();
  }
}
