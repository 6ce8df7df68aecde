package lv.celakarte.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** Finds parts of one kind in a text. */
public final class Within {

  private Within() {}

  /** All parts of a kind, in the order of reading; what stands inside of one is not looked at. */
  public static <N extends Node> List<N> all(Node text, Class<N> kind) {
    var found = new ArrayList<N>();
    collect(text, kind, found);
    return found;
  }

  private static <N extends Node> void collect(Node node, Class<N> kind, List<N> found) {
    if (kind.isInstance(node)) {
      found.add(kind.cast(node));
      return;
    }
    for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, kind, found);
    }
  }
}
