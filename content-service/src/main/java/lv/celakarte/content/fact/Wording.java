package lv.celakarte.content.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lv.celakarte.content.proposal.Change;
import lv.celakarte.content.proposal.Change.Action;

/**
 * What texts said of a fact from one change until the next, kept so that whoever looks back can
 * read the words themselves and not only that there were others.
 *
 * @param since the change that made it so: who agreed to it, when and why
 */
public record Wording(Change since, FactContent content) {

  private static final Set<Action> WORDING =
      EnumSet.of(Action.IMPORTED, Action.CHANGED, Action.APPROVED, Action.PUT_THROUGH);

  /** The one wording that is known of a fact whose earlier ones were not kept. */
  static List<Wording> present(Fact.State state, List<Change> history, FactContent content) {
    return state == Fact.State.PROPOSED
        ? List.of()
        : history.reversed().stream()
            .filter(change -> WORDING.contains(change.action()))
            .limit(1)
            .map(change -> new Wording(change, content))
            .toList();
  }
}
