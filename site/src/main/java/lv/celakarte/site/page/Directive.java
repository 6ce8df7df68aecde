package lv.celakarte.site.page;

import org.commonmark.node.CustomBlock;

/**
 * A structured block of a text: a line {@code :::word rest}, CommonMark, and a line {@code :::}.
 * Blocks do not stand in each other.
 */
final class Directive extends CustomBlock {

  private final String word;
  private final String rest;

  Directive(String word, String rest) {
    this.word = word;
    this.rest = rest;
  }

  /** What kind of block it is; an unknown one shows what is in it and nothing more. */
  String word() {
    return word;
  }

  /** What stands after the word: a question, an institution, an address with a title. */
  String rest() {
    return rest;
  }
}
