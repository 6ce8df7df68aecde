package lv.celakarte.content.check;

import java.util.List;

/**
 * A heading, a paragraph or an entry of a list as plain text, sentence by sentence.
 *
 * @param sentences without blanks around them
 */
record Passage(Kind kind, Place place, String text, List<String> sentences) {

  /** What a passage is in the text. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM
  }

  static Passage of(Kind kind, Place place, String text) {
    return new Passage(kind, place, text, Sentences.of(text));
  }

  int words() {
    return sentences.stream().mapToInt(Sentences::words).sum();
  }
}
