package lv.celakarte.content.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import lv.celakarte.content.edition.BodyRule;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Checks and shows the bodies of documents. Whatever passed a check once, showing escapes raw HTML
 * and drops unsafe links again.
 */
public final class CommonMark implements BodyRule {

  private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel");

  private final Parser parser =
      Parser.builder()
          .maxOpenBlockParsers(50)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .customBlockParserFactory(new DirectiveParser.Factory())
          .build();
  private final Map<Language, HtmlRenderer> renderers = new EnumMap<>(Language.class);

  public CommonMark() {
    Arrays.stream(Language.values())
        .forEach(language -> renderers.put(language, renderer(language)));
  }

  private static HtmlRenderer renderer(Language language) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .urlSanitizer(new Sanitizing())
        .nodeRendererFactory(context -> new DirectiveRenderer(context, language))
        .build();
  }

  /** The HTML of a Latvian text, safe to stand in a page. */
  public String html(String body) {
    return html(body, Language.LV);
  }

  /** The HTML of a text, safe to stand in a page; titles of blocks are in its language. */
  public String html(String body, Language language) {
    return Objects.requireNonNull(renderers.get(language)).render(parser.parse(body));
  }

  /** The parts of a text, each block with the lines on which it stands. */
  public Node parse(String body) {
    return parser.parse(body);
  }

  @Override
  public List<Fault.Kind> faults(String body) {
    var visitor = new Finding();
    parser.parse(body).accept(visitor);
    return visitor.found.stream().distinct().toList();
  }

  @Override
  public String cleaned(String body) {
    return Cleaning.of(body);
  }

  /** Whether an address leads to anything but a page, a letter or a call. */
  public static boolean unsafe(String destination) {
    // A browser ignores tabs and line ends inside a scheme, and what they might hide.
    var plain = destination.replaceAll("[\\p{Cc}\\s]", "").toLowerCase(Locale.ROOT);
    var scheme = SCHEME.matcher(plain);
    return scheme.matches() && !SAFE.contains(scheme.group(1));
  }

  /** The library's own sanitizer lets {@code data:} pass. */
  private static final class Sanitizing implements UrlSanitizer {
    @Override
    public String sanitizeLinkUrl(String url) {
      return unsafe(url) ? "" : url;
    }

    @Override
    public String sanitizeImageUrl(String url) {
      return unsafe(url) ? "" : url;
    }
  }

  private static final class Finding extends AbstractVisitor {
    private final List<Fault.Kind> found = new ArrayList<>();

    @Override
    public void visit(HtmlBlock block) {
      found.add(Fault.Kind.RAW_HTML);
    }

    @Override
    public void visit(HtmlInline inline) {
      found.add(Fault.Kind.RAW_HTML);
    }

    @Override
    public void visit(Link link) {
      destination(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      destination(image.getDestination());
      visitChildren(image);
    }

    private void destination(String destination) {
      if (unsafe(destination)) {
        found.add(Fault.Kind.UNSAFE_LINK);
      }
    }
  }
}
