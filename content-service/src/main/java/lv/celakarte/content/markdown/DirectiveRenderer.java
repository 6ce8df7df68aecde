package lv.celakarte.content.markdown;

import java.util.Map;
import java.util.Set;
import lv.celakarte.content.edition.Language;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Shows structured blocks; of one that is unknown only the text. */
final class DirectiveRenderer implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Language language;

  DirectiveRenderer(HtmlNodeRendererContext context, Language language) {
    this.context = context;
    this.html = context.getWriter();
    this.language = language;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Directive.class);
  }

  @Override
  public void render(Node node) {
    var directive = (Directive) node;
    directive.kind().ifPresentOrElse(kind -> block(kind, directive), () -> children(directive));
  }

  private void block(BlockKind kind, Directive directive) {
    html.line();
    switch (kind) {
      case STEPS, DOCUMENTS, DEADLINE, WARNING -> titled(kind, kind.title(language), directive);
      case CONTACT -> titled(kind, kind.title(language) + ": " + directive.rest(), directive);
      case QUESTION -> question(directive);
      case VIDEO -> video(directive);
    }
    html.line();
  }

  private void titled(BlockKind kind, String title, Directive directive) {
    html.tag("div", Map.of("class", "block block-" + kind.word()));
    html.line();
    element("p", Map.of("class", "block-title"), title);
    html.line();
    children(directive);
    html.tag("/div");
  }

  private void question(Directive directive) {
    html.tag("details", Map.of("class", "block block-jautajums", "open", ""));
    html.line();
    element("summary", Map.of(), directive.rest());
    html.line();
    children(directive);
    html.tag("/details");
  }

  private void video(Directive directive) {
    var video = Video.of(directive.rest());
    html.tag("div", Map.of("class", "block block-video"));
    html.line();
    html.tag("p", Map.of("class", "block-title"));
    html.text(BlockKind.VIDEO.title(language) + ": ");
    if (CommonMark.unsafe(video.address()) || !video.address().startsWith("https://")) {
      html.text(video.title());
    } else {
      element(
          "a",
          Map.of("href", context.encodeUrl(video.address()), "rel", "nofollow"),
          video.title());
    }
    html.tag("/p");
    html.line();
    children(directive);
    html.tag("/div");
  }

  private void element(String name, Map<String, String> attributes, String text) {
    html.tag(name, attributes);
    html.text(text);
    html.tag("/" + name);
  }

  private void children(Node parent) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      context.render(node);
    }
  }
}
