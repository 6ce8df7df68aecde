package lv.celakarte.content.interchange;

import java.util.List;
import java.util.regex.Pattern;
import lv.celakarte.content.markdown.CommonMark;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads words, emphasis, links and our own images within a block of HTML. */
final class HtmlInlines {

  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0]+");
  private static final String OWN_MEDIA = "/media/";

  /** Fills a block with the words of these nodes, without blanks at its ends. */
  void fill(Node parent, List<org.jsoup.nodes.Node> nodes) {
    nodes.forEach(node -> add(parent, node));
    trimStart(parent);
    trimEnd(parent);
  }

  private void add(Node parent, org.jsoup.nodes.Node node) {
    if (node instanceof TextNode text) {
      text(parent, text.getWholeText());
    } else if (node instanceof Element element) {
      element(parent, element);
    }
  }

  private static void text(Node parent, String given) {
    var text = BLANK.matcher(given).replaceAll(" ");
    if (parent.getLastChild() instanceof Text before) {
      var joined = before.getLiteral() + text;
      before.setLiteral(BLANK.matcher(joined).replaceAll(" "));
    } else if (!text.isEmpty()) {
      parent.appendChild(new Text(text));
    }
  }

  private void element(Node parent, Element element) {
    switch (element.normalName()) {
      case "b", "strong" ->
          wrapped(parent, element, plain(element) ? null : new StrongEmphasis("**"));
      case "i", "em" -> wrapped(parent, element, new Emphasis("*"));
      case "a" -> wrapped(parent, element, link(element));
      case "code", "kbd", "samp" -> parent.appendChild(new Code(element.text()));
      case "br" -> parent.appendChild(new HardLineBreak());
      case "img" -> image(parent, element);
      case "script", "style", "svg", "iframe", "object", "template", "button", "select" -> {}
      default -> element.childNodes().forEach(child -> add(parent, child));
    }
  }

  /** Some programs wrap everything in bold that is not bold. */
  private static boolean plain(Element element) {
    return element.attr("style").replace(" ", "").contains("font-weight:normal");
  }

  private static @Nullable Link link(Element element) {
    var address = element.attr("href").strip();
    var within = address.isEmpty() || address.startsWith("#");
    return within || CommonMark.unsafe(address) ? null : new Link(address, null);
  }

  /** Blanks at the ends of emphasis stand outside of it, or its marks would not count. */
  private void wrapped(Node parent, Element element, @Nullable Node wrapper) {
    if (wrapper == null || wrapper.getClass().isInstance(parent)) {
      element.childNodes().forEach(child -> add(parent, child));
      return;
    }
    element.childNodes().forEach(child -> add(wrapper, child));
    var before = trimStart(wrapper);
    var after = trimEnd(wrapper);
    if (before) {
      text(parent, " ");
    }
    if (wrapper.getFirstChild() != null) {
      parent.appendChild(wrapper);
    }
    if (after) {
      text(parent, " ");
    }
  }

  private static void image(Node parent, Element element) {
    if (element.attr("src").startsWith(OWN_MEDIA)) {
      var image = new Image(element.attr("src"), null);
      image.appendChild(new Text(element.attr("alt")));
      parent.appendChild(image);
    }
  }

  private static boolean trimStart(Node parent) {
    var trimmed = false;
    while (parent.getFirstChild() instanceof HardLineBreak first) {
      first.unlink();
    }
    if (parent.getFirstChild() instanceof Text text && text.getLiteral().startsWith(" ")) {
      shorten(text, text.getLiteral().stripLeading());
      trimmed = true;
    }
    return trimmed;
  }

  private static boolean trimEnd(Node parent) {
    var trimmed = false;
    while (parent.getLastChild() instanceof HardLineBreak last) {
      last.unlink();
    }
    if (parent.getLastChild() instanceof Text text && text.getLiteral().endsWith(" ")) {
      shorten(text, text.getLiteral().stripTrailing());
      trimmed = true;
    }
    return trimmed;
  }

  private static void shorten(Text text, String literal) {
    if (literal.isEmpty()) {
      text.unlink();
    } else {
      text.setLiteral(literal);
    }
  }
}
