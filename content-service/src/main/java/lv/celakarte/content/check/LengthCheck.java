package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import lv.celakarte.content.check.Passage.Kind;

/**
 * How much is said at once: words in a sentence, sentences in a paragraph, text under a heading
 * (L01, L02, L05, L06, L23).
 */
final class LengthCheck implements Check {

  /** Limits for a text; above the first there is advice, above the second a warning. */
  private record Limits(int sentence, int longSentence, int paragraph, int section) {}

  private static final Limits EASY = new Limits(8, 12, 2, 60);
  private static final Limits PLAIN = new Limits(20, 25, 3, 150);
  private static final int HEADING = 10;
  private static final int AVERAGE = 20;

  @Override
  public List<Finding> look(Subject subject) {
    var limits = subject.easy() ? EASY : PLAIN;
    var findings = new ArrayList<Finding>();
    for (var passage : subject.passages()) {
      if (passage.kind() == Kind.HEADING) {
        heading(passage, findings);
      } else {
        sentences(passage, limits, findings);
      }
    }
    average(subject, findings);
    sections(subject, limits, findings);
    return findings;
  }

  private static void heading(Passage heading, List<Finding> findings) {
    if (heading.words() > HEADING) {
      findings.add(
          Finding.of(
              Rule.LONG_HEADING,
              heading.place(),
              heading.text(),
              text(heading.words()),
              text(HEADING)));
    }
  }

  private static void sentences(Passage passage, Limits limits, List<Finding> findings) {
    for (var sentence : passage.sentences()) {
      var words = Sentences.words(sentence);
      if (words > limits.sentence()) {
        findings.add(
            Finding.of(
                Rule.LONG_SENTENCE,
                words > limits.longSentence() ? Severity.WARNING : Severity.ADVICE,
                passage.place(),
                sentence,
                text(words),
                text(limits.sentence())));
      }
    }
    if (passage.kind() == Kind.PARAGRAPH && passage.sentences().size() > limits.paragraph()) {
      findings.add(
          Finding.of(
              Rule.LONG_PARAGRAPH,
              passage.place(),
              passage.text(),
              text(passage.sentences().size()),
              text(limits.paragraph())));
    }
  }

  private static void average(Subject subject, List<Finding> findings) {
    var average = Readability.of(subject).wordsPerSentence();
    if (average > AVERAGE && !subject.easy()) {
      findings.add(
          Finding.of(
              Rule.LONG_SENTENCES,
              Place.of("body"),
              "",
              text((int) Math.round(average)),
              text(AVERAGE)));
    }
  }

  private static void sections(Subject subject, Limits limits, List<Finding> findings) {
    var words = 0;
    for (var passage : subject.passages()) {
      if (passage.kind() == Kind.HEADING || !passage.place().field().equals("body")) {
        words = 0;
        continue;
      }
      var before = words;
      words += passage.words();
      if (before <= limits.section() && words > limits.section()) {
        findings.add(
            Finding.of(Rule.FEW_HEADINGS, passage.place(), passage.text(), text(limits.section())));
      }
    }
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
