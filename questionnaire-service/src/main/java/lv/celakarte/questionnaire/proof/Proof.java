package lv.celakarte.questionnaire.proof;

import java.util.List;
import java.util.Map;

/**
 * What a search through possible visitors found out about a questionnaire. Reachable is proven by
 * its example; unreachable means that no example was found.
 *
 * @param examples for each thing that was reached (its id), the answers that lead there
 * @param empty visitors who would end without any sure step
 */
public record Proof(
    List<String> unreachableQuestions,
    List<String> unreachableSteps,
    List<String> unreachableSituations,
    List<Example> empty,
    int visitors,
    Map<String, Example> examples) {

  public Proof {
    unreachableQuestions = List.copyOf(unreachableQuestions);
    unreachableSteps = List.copyOf(unreachableSteps);
    unreachableSituations = List.copyOf(unreachableSituations);
    empty = List.copyOf(empty);
    examples = Map.copyOf(examples);
  }

  /** Nothing speaks against publishing. */
  public boolean holds() {
    return unreachableQuestions.isEmpty()
        && unreachableSteps.isEmpty()
        && unreachableSituations.isEmpty()
        && empty.isEmpty();
  }
}
