package lv.celakarte.content.markdown;

import java.util.Optional;
import org.commonmark.node.CustomBlock;

/**
 * A structured block: a line {@code :::word rest}, its text, and a line {@code :::}. Blocks do not
 * stand in each other.
 */
public final class Directive extends CustomBlock {

  private final String word;
  private final String rest;
  private boolean closed;

  Directive(String word, String rest) {
    this.word = word;
    this.rest = rest;
  }

  /** The word as it was written, also one that means nothing here. */
  public String word() {
    return word;
  }

  /** What the word means; nothing for one that is unknown, whose text is shown all the same. */
  public Optional<BlockKind> kind() {
    return BlockKind.of(word);
  }

  /** What stands after the word: a question, an institution, or an address and a title. */
  public String rest() {
    return rest;
  }

  /** Whether its last line was written; an open block takes in all that follows. */
  public boolean closed() {
    return closed;
  }

  void close() {
    closed = true;
  }
}
