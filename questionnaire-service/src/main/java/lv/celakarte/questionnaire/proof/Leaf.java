package lv.celakarte.questionnaire.proof;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.definition.Question;

/**
 * An undivided condition about numbers or dates.
 *
 * @param about the questions it speaks of, in the order of the flow
 * @param table its truth for every combination of states, once somebody needs it
 */
record Leaf(List<Question> about, Mentions mentions, Probe probe, AtomicReference<byte[]> table) {

  Leaf(List<Question> about, Mentions mentions, Probe probe) {
    this(about, mentions, probe, new AtomicReference<>());
  }

  int place(String question) {
    return IntStream.range(0, about.size())
        .filter(i -> about.get(i).id().equals(question))
        .findFirst()
        .orElseThrow();
  }
}
