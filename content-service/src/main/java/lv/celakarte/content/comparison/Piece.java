package lv.celakarte.content.comparison;

/** A stretch of text in a comparison. */
public record Piece(Kind kind, String text) {

  /** Where the stretch stands: in both texts, or only in one of them. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }
}
