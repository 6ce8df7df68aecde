package lv.celakarte.questionnaire.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a definition has to fit into.
 *
 * @param from the first day on which it is to be valid
 * @param to the last one; null while no end is foreseen
 * @param uncovered for each kind of local institution ({@code social-service}) the municipalities
 *     that are known to have none
 */
public record Surroundings(
    LocalDate from, @Nullable LocalDate to, Map<String, List<String>> uncovered) {
  public Surroundings {
    uncovered = Map.copyOf(uncovered);
  }

  /** From a day on, with no gap known. */
  public static Surroundings since(LocalDate day) {
    return new Surroundings(day, null, Map.of());
  }
}
