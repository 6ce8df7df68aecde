package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.celakarte.content.markdown.Within;
import org.commonmark.node.Image;

/** Images that some readers would miss: without words, or from where browsers fetch none. */
final class ImageCheck implements Check {

  private static final String OWN = "/media/";

  private final LinkTargets targets;

  ImageCheck(LinkTargets targets) {
    this.targets = targets;
  }

  @Override
  public List<Finding> look(Subject subject) {
    var findings = new ArrayList<Finding>();
    Within.all(subject.body(), Image.class).forEach(image -> look(image, findings));
    return findings;
  }

  private void look(Image image, List<Finding> findings) {
    var place = Place.inBody(image);
    var address = image.getDestination();
    if (alternative(image).isBlank()) {
      findings.add(Finding.of(Rule.MISSING_ALT, place, address));
    }
    if (!address.startsWith(OWN)) {
      findings.add(Finding.of(Rule.FOREIGN_IMAGE, place, address));
    } else if (targets.knows(address).equals(Optional.of(false))) {
      findings.add(Finding.of(Rule.MISSING_MEDIA, place, address));
    }
  }

  /** The words of an image are its children, which reading aloud leaves out. */
  private static String alternative(Image image) {
    var words = new StringBuilder();
    for (var node = image.getFirstChild(); node != null; node = node.getNext()) {
      words.append(Passages.plain(node));
    }
    return words.toString();
  }
}
