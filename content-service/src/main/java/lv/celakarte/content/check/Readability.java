package lv.celakarte.content.check;

import lv.celakarte.content.check.Passage.Kind;

/** How a text reads on the whole, in two figures. */
public record Readability(double wordsPerSentence, double longWordShare) {

  private static final int LONG_WORD = 12;

  static Readability of(Subject subject) {
    var sentences = 0L;
    var words = 0L;
    var longOnes = 0L;
    for (var passage : subject.passages()) {
      if (passage.kind() == Kind.HEADING) {
        continue;
      }
      sentences += passage.sentences().size();
      words += passage.words();
      longOnes += WordCheck.words(passage.text()).filter(word -> word.length() > LONG_WORD).count();
    }
    return new Readability(share(words, sentences), share(longOnes, words));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 1000.0;
  }
}
