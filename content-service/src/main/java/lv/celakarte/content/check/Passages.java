package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The running text of a body, without its marks; a quoted fact counts as one number. */
final class Passages extends AbstractVisitor {

  private static final String FACT = "\\{\\{fact:[a-z0-9-]+}}";

  private final List<Passage> passages = new ArrayList<>();

  private Passages() {}

  static List<Passage> of(Node body) {
    var visitor = new Passages();
    body.accept(visitor);
    return visitor.passages;
  }

  @Override
  public void visit(Heading heading) {
    add(Passage.Kind.HEADING, heading);
  }

  @Override
  public void visit(Paragraph paragraph) {
    var item = paragraph.getParent() instanceof ListItem;
    add(item ? Passage.Kind.ITEM : Passage.Kind.PARAGRAPH, paragraph);
  }

  private void add(Passage.Kind kind, Node node) {
    var text = plain(node);
    if (!text.isBlank()) {
      passages.add(Passage.of(kind, Place.inBody(node), text));
    }
  }

  /** What a part says, read aloud. */
  static String plain(Node node) {
    var words = new Words();
    node.accept(words);
    return words.text.toString().replaceAll(FACT, "0").strip();
  }

  private static final class Words extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text part) {
      text.append(part.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
      text.append('\n');
    }

    @Override
    public void visit(Image image) {
      // Its alternative text is measured with the image.
    }
  }
}
