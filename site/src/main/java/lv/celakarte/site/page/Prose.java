package lv.celakarte.site.page;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  private static final Parser PARSER =
      Parser.builder().customBlockParserFactory(new DirectiveParser.Factory()).build();
  private static final int DEEPEST = 6;

  private final Views views;
  private final Frame frame;
  private final TermLinks terms;
  private final Quotes quotes;
  private final Function<String, Optional<Contact>> contacts;
  private final HtmlRenderer renderer;

  /**
   * Texts of one page.
   *
   * @param contacts the institutions that a text may show
   */
  Prose(
      Views views,
      Frame frame,
      TermLinks terms,
      Quotes quotes,
      Function<String, Optional<Contact>> contacts) {
    this.views = views;
    this.frame = frame;
    this.terms = terms;
    this.quotes = quotes;
    this.contacts = contacts;
    this.renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new SafeAddresses())
            .nodeRendererFactory(context -> new Blocks(context, frame.words(), this::card))
            .build();
  }

  private String card(String organization) {
    return contacts
        .apply(organization)
        .map(contact ->
            views.render("part/who", Map.of("frame", frame, "contact", contact, "purpose", true)))
        .map(Views::toText)
        .orElse("");
  }

  /** A line of plain text. */
  Content line(@Nullable String text) {
    return views.render("part/pieces", terms.pieces(text == null ? "" : quotes.in(text)));
  }

  List<Content> lines(List<String> texts) {
    return texts.stream().map(this::line).toList();
  }

  List<String> plain(List<String> texts) {
    return texts.stream().map(quotes::in).toList();
  }

  /** A body in CommonMark; {@code null} when there is nothing to show. */
  @Nullable Content body(@Nullable String markdown) {
    if (markdown == null || markdown.isBlank()) {
      return null;
    }
    var document = PARSER.parse(markdown);
    document.accept(new Levels(shift(document)));
    document.accept(new Quoting());
    document.accept(new Linking());
    var html = renderer.render(document);
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

  private final class Quoting extends AbstractVisitor {
    @Override
    public void visit(Text text) {
      text.setLiteral(quotes.in(text.getLiteral()));
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
