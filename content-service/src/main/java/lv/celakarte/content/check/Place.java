package lv.celakarte.content.check;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Where something stands: a field, and the line where the field has several. */
record Place(String field, @Nullable Integer line) {

  static Place of(String field) {
    return new Place(field, null);
  }

  /** The line of the block in which a part of the main text stands. */
  static Place inBody(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return new Place("body", at.getSourceSpans().getFirst().getLineIndex() + 1);
      }
    }
    return of("body");
  }
}
