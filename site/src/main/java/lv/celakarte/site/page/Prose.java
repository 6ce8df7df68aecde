package lv.celakarte.site.page;

import gg.jte.Content;
import java.util.List;
import lv.celakarte.platform.html.Views;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** Texts that editors wrote, as safe content: no tag and no scheme of theirs survives. */
final class Prose {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new SafeAddresses())
          .build();
  private static final int DEEPEST = 6;

  private final Views views;
  private final TermLinks terms;

  Prose(Views views, TermLinks terms) {
    this.views = views;
    this.terms = terms;
  }

  /** A line of plain text. */
  Content line(@Nullable String text) {
    return views.render("part/pieces", terms.pieces(text == null ? "" : text));
  }

  List<Content> lines(List<String> texts) {
    return texts.stream().map(this::line).toList();
  }

  /** A body in CommonMark; {@code null} when there is nothing to show. */
  @Nullable Content body(@Nullable String markdown) {
    if (markdown == null || markdown.isBlank()) {
      return null;
    }
    var document = PARSER.parse(markdown);
    document.accept(new Levels(shift(document)));
    document.accept(new Linking());
    var html = RENDERER.render(document);
    return output -> output.writeContent(html);
  }

  /** The page has its only first-level heading already. */
  private static int shift(Node document) {
    for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        return 1;
      }
    }
    return 0;
  }

  private static final class Levels extends AbstractVisitor {
    private final int shift;

    Levels(int shift) {
      this.shift = shift;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(DEEPEST, heading.getLevel() + shift));
    }
  }

  private final class Linking extends AbstractVisitor {
    @Override
    public void visit(Text text) {
      Node last = text;
      for (var piece : terms.pieces(text.getLiteral())) {
        Node node = new Text(piece.text());
        if (piece.href() != null) {
          var link = new Link(piece.href(), null);
          link.appendChild(node);
          node = link;
        }
        last.insertAfter(node);
        last = node;
      }
      text.unlink();
    }

    @Override
    public void visit(Link link) {
      // A link leads where its author wanted.
    }

    @Override
    public void visit(Heading heading) {
      // A heading with links in it is hard to read aloud.
    }

    @Override
    public void visit(Code code) {
      // Shown as it was written.
    }
  }
}
