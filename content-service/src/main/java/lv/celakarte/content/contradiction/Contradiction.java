package lv.celakarte.content.contradiction;

import java.util.List;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactValue;

/** Two things that readers are told now and that do not go together. */
public sealed interface Contradiction {

  /**
   * One word that several institutions explain, each in its own way.
   *
   * @param explanations the terms of the glossary, at least two
   */
  record TermTwice(List<Document> explanations) implements Contradiction {

    public TermTwice {
      explanations = List.copyOf(explanations);
    }
  }

  /**
   * A text that names a shared fact and beside it another amount than the fact has today.
   *
   * @param sentence in which it stands
   */
  record OtherAmount(Document document, Fact fact, FactValue now, String sentence)
      implements Contradiction {}
}
