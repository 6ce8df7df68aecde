package lv.celakarte.site.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Shows what CommonMark has no form for: structured blocks, and pictures with what they show. */
final class Blocks implements NodeRenderer {

  /** Where editors' own pictures stand; others would tell strangers who reads here. */
  private static final Pattern OWN = Pattern.compile("/media/[A-Za-z0-9._~/-]{1,200}");

  /** The media service has these of every picture, or answers with the picture itself. */
  private static final List<Integer> WIDTHS = List.of(480, 960);

  private static final Pattern PICTURE = Pattern.compile("(.+)([.](?:png|jpg|jpeg|webp))");

  /** How wide the column of text is, for the browser to choose by. */
  private static final String COLUMN = "(min-width: 45em) 42rem, 92vw";

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Words words;
  private final Function<String, String> contacts;

  /**
   * A renderer for one page.
   *
   * @param contacts the card of an institution as HTML; empty for one that is not known
   */
  Blocks(HtmlNodeRendererContext context, Words words, Function<String, String> contacts) {
    this.context = context;
    this.html = context.getWriter();
    this.words = words;
    this.contacts = contacts;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Directive.class, Image.class, Paragraph.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case Directive directive -> directive(directive);
      case Image image -> image(image);
      default -> paragraph(node);
    }
  }

  private void directive(Directive directive) {
    html.line();
    switch (directive.word()) {
      case "soli", "dokumenti", "termins", "bridinajums" -> titled(directive);
      case "jautajums" -> question(directive);
      case "kontakts" -> contact(directive);
      case "video" -> video(directive);
      default -> children(directive);
    }
    html.line();
  }

  private void titled(Directive directive) {
    html.tag("div", Map.of("class", "block " + directive.word()));
    title(words.t("block." + directive.word()));
    children(directive);
    html.tag("/div");
  }

  private void title(String text) {
    html.tag("p", Map.of("class", "block-title"));
    html.text(text);
    html.tag("/p");
    html.line();
  }

  private void question(Directive directive) {
    html.tag("details", Map.of("class", "more"));
    html.tag("summary");
    html.text(directive.rest().isEmpty() ? words.t("block.jautajums") : directive.rest());
    html.tag("/summary");
    html.line();
    children(directive);
    html.tag("/details");
  }

  private void contact(Directive directive) {
    html.raw(contacts.apply(directive.rest()));
    children(directive);
  }

  private void video(Directive directive) {
    var parts = directive.rest().split("\\s+", 2);
    var address = Hrefs.web(parts[0].replaceAll("^<|>$", ""));
    var title = parts.length == 2 ? parts[1] : words.t("block.video");
    html.tag("div", Map.of("class", "block video"));
    html.tag("p", Map.of("class", "block-title"));
    if (address == null || !address.startsWith("https:")) {
      html.text(title);
    } else {
      link(address, title + " (" + words.t("block.video") + ", " + host(address) + ")");
    }
    html.tag("/p");
    html.line();
    if (directive.getFirstChild() != null) {
      html.tag("details");
      html.tag("summary");
      html.text(words.t("block.transcript"));
      html.tag("/summary");
      html.line();
      children(directive);
      html.tag("/details");
    }
    html.tag("/div");
  }

  private static String host(String address) {
    return Hrefs.shown(address).replaceFirst("/.*", "");
  }

  private void link(String address, String text) {
    html.tag("a", Map.of("href", address, "rel", "noopener noreferrer"));
    html.text(text);
    html.tag("/a");
  }

  /** A picture that stands alone is a figure, with its title below. */
  private void paragraph(Node paragraph) {
    var alone = paragraph.getFirstChild();
    if (alone instanceof Image image && image.getNext() == null && own(image)) {
      figure(image);
      return;
    }
    // In a tight list the text stands without a paragraph of its own.
    var tight =
        paragraph.getParent() != null
            && paragraph.getParent().getParent() instanceof ListBlock list
            && list.isTight();
    if (!tight) {
      html.line();
      html.tag("p");
    }
    children(paragraph);
    if (!tight) {
      html.tag("/p");
      html.line();
    }
  }

  private void figure(Image image) {
    html.line();
    html.tag("figure");
    image(image);
    if (image.getTitle() != null && !image.getTitle().isBlank()) {
      html.tag("figcaption");
      html.text(image.getTitle());
      html.tag("/figcaption");
    }
    html.tag("/figure");
    html.line();
  }

  private void image(Image image) {
    var alternative = text(image);
    if (own(image)) {
      var attributes = new LinkedHashMap<String, String>();
      attributes.put("src", image.getDestination());
      var picture = PICTURE.matcher(image.getDestination());
      if (picture.matches()) {
        attributes.put("srcset", smaller(picture.group(1), picture.group(2)));
        attributes.put("sizes", COLUMN);
      }
      attributes.put("alt", alternative);
      attributes.put("loading", "lazy");
      attributes.put("decoding", "async");
      html.tag("img", attributes, true);
      return;
    }
    var elsewhere = Hrefs.web(image.getDestination());
    if (elsewhere == null) {
      html.text(alternative);
    } else {
      link(elsewhere, alternative.isBlank() ? Hrefs.shown(elsewhere) : alternative);
    }
  }

  private static String smaller(String name, String ending) {
    return WIDTHS.stream()
        .map(width -> name + "-" + width + ending + " " + width + "w")
        .collect(Collectors.joining(", "));
  }

  private static boolean own(Image image) {
    var source = image.getDestination();
    return OWN.matcher(source).matches() && !source.contains("..");
  }

  private static String text(Node parent) {
    var text = new StringBuilder();
    parent.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(Code node) {
            text.append(node.getLiteral());
          }
        });
    return text.toString();
  }

  private void children(Node parent) {
    for (var node = parent.getFirstChild(); node != null; ) {
      var next = node.getNext();
      context.render(node);
      node = next;
    }
  }
}
