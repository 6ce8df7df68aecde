package lv.celakarte.questionnaire.proof;

import java.util.List;

/**
 * Whose road map changes when one version takes the place of another.
 *
 * @param changes for each step that somebody gets anew or no longer
 * @param undecided ids of steps about which the time was not enough to know
 */
public record Impact(List<Change> changes, List<String> undecided) {

  public Impact {
    changes = List.copyOf(changes);
    undecided = List.copyOf(undecided);
  }

  /** Which way it goes. */
  public enum Way {
    /** Was not sure before, is now. */
    GAINED,
    /** Was sure before, is not any more. */
    LOST
  }

  /**
   * One step and the classes of visitors for whom it changes.
   *
   * @param examples one visitor for each class; the telling answers are what makes the class
   * @param more whether there are further classes
   */
  public record Change(Way way, String step, List<Example> examples, boolean more) {
    public Change {
      examples = List.copyOf(examples);
    }
  }
}
