package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/**
 * The order of headings, by which many readers find their way. The title of the page is the only
 * one of the first level, so the text begins with the second and skips none.
 */
final class HeadingCheck implements Check {

  @Override
  public List<Finding> look(Subject subject) {
    var order = new Order();
    subject.body().accept(order);
    return order.findings;
  }

  private static final class Order extends AbstractVisitor {
    private final List<Finding> findings = new ArrayList<>();
    private int above = 1;

    @Override
    public void visit(Heading heading) {
      var text = Passages.plain(heading);
      var place = Place.inBody(heading);
      if (text.isBlank()) {
        findings.add(Finding.of(Rule.EMPTY_HEADING, place, ""));
      }
      if (heading.getLevel() == 1) {
        findings.add(Finding.of(Rule.TOP_HEADING, place, text));
      } else if (heading.getLevel() > above + 1) {
        findings.add(
            Finding.of(
                Rule.SKIPPED_HEADING,
                place,
                text,
                "#".repeat(heading.getLevel()),
                "#".repeat(above + 1)));
      }
      above = heading.getLevel();
    }
  }
}
