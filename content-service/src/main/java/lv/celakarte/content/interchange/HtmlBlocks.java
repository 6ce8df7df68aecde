package lv.celakarte.content.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of HTML: headings, paragraphs, lists, quotations, code, tables row by row. */
final class HtmlBlocks {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "meta",
          "link",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "form",
          "button",
          "select",
          "nav",
          "noscript",
          "xml");

  private static final Set<String> CONTAINERS =
      Set.of(
          "body", "div", "section", "article", "main", "header", "footer", "aside", "figure",
          "center", "dl", "details", "tbody", "thead");

  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d+|[a-z])[.)]");

  private final HtmlInlines inlines = new HtmlInlines();

  Document of(Element body) {
    var document = new Document();
    fill(document, body.childNodes());
    return document;
  }

  /** Text and words between blocks become paragraphs of their own. */
  private void fill(Block parent, List<Node> nodes) {
    var loose = new ArrayList<Node>();
    for (var node : nodes) {
      if (node instanceof Element element && isBlock(element)) {
        paragraph(parent, loose);
        loose.clear();
        block(parent, element);
      } else if (node instanceof TextNode || node instanceof Element) {
        loose.add(node);
      }
    }
    paragraph(parent, loose);
  }

  private static boolean isBlock(Element element) {
    var name = element.normalName();
    return CONTAINERS.contains(name)
        || LEFT_OUT.contains(name)
        || element.isBlock()
        || HEADING.matcher(name).matches();
  }

  private void block(Block parent, Element element) {
    var name = element.normalName();
    if (LEFT_OUT.contains(name)) {
      return;
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(parent, element);
      case "p" -> {
        if (wordListItem(element)) {
          wordItem(parent, element);
        } else {
          paragraph(parent, element.childNodes());
        }
      }
      case "ul" -> list(parent, new BulletList(), element);
      case "ol" -> list(parent, new OrderedList(), element);
      case "blockquote" -> nested(parent, new BlockQuote(), element);
      case "pre" -> code(parent, element);
      case "hr" -> parent.appendChild(new ThematicBreak());
      case "table" -> table(parent, element);
      default -> fill(parent, element.childNodes());
    }
  }

  private void heading(Block parent, Element element) {
    var heading = new Heading();
    heading.setLevel(element.normalName().charAt(1) - '0');
    inlines.fill(heading, element.childNodes());
    if (heading.getFirstChild() != null) {
      parent.appendChild(heading);
    }
  }

  private void paragraph(Block parent, List<Node> nodes) {
    var paragraph = new Paragraph();
    inlines.fill(paragraph, nodes);
    if (paragraph.getFirstChild() != null) {
      parent.appendChild(paragraph);
    }
  }

  private void nested(Block parent, Block block, Element element) {
    fill(block, element.childNodes());
    if (block.getFirstChild() != null) {
      parent.appendChild(block);
    }
  }

  private void list(Block parent, ListBlock list, Element element) {
    list.setTight(true);
    for (var child : element.children()) {
      if (child.normalName().equals("li")) {
        nested(list, new ListItem(), child);
      } else if (list.getLastChild() instanceof ListItem item) {
        block(item, child); // some programs put an inner list beside its entry
      }
    }
    if (list.getFirstChild() != null) {
      parent.appendChild(list);
    }
  }

  private static void code(Block parent, Element element) {
    var code = new FencedCodeBlock();
    code.setFenceCharacter("`");
    code.setOpeningFenceLength(3);
    code.setLiteral(element.wholeText().stripTrailing() + "\n");
    parent.appendChild(code);
  }

  /** CommonMark has no tables: each row becomes an entry of a list. */
  private void table(Block parent, Element table) {
    var list = new BulletList();
    list.setTight(true);
    for (var row : table.select("tr")) {
      var cells =
          row.select("th, td").eachText().stream()
              .filter(cell -> !cell.isBlank())
              .collect(Collectors.joining(" – "));
      if (!cells.isBlank()) {
        var item = new ListItem();
        paragraph(item, List.of(new TextNode(cells)));
        list.appendChild(item);
      }
    }
    if (list.getFirstChild() != null) {
      parent.appendChild(list);
    }
  }

  /** Word writes the entries of a list as paragraphs that say so in their style. */
  private static boolean wordListItem(Element paragraph) {
    return paragraph.attr("style").contains("mso-list:")
        || paragraph.className().startsWith("MsoListParagraph");
  }

  private void wordItem(Block parent, Element paragraph) {
    var mark = paragraph.selectFirst("span[style*=mso-list:]");
    var ordered = mark != null && NUMBER.matcher(mark.text()).find();
    if (mark != null) {
      mark.remove();
    }
    var item = new ListItem();
    paragraph(item, paragraph.childNodes());
    if (item.getFirstChild() != null) {
      listAtEnd(parent, ordered).appendChild(item);
    }
  }

  private static ListBlock listAtEnd(Block parent, boolean ordered) {
    var last = open(parent.getLastChild(), ordered);
    if (last != null) {
      return last;
    }
    ListBlock list = ordered ? new OrderedList() : new BulletList();
    list.setTight(true);
    parent.appendChild(list);
    return list;
  }

  private static @Nullable ListBlock open(
      org.commonmark.node.@Nullable Node last, boolean ordered) {
    return last instanceof ListBlock list && ordered == list instanceof OrderedList ? list : null;
  }
}
