package lv.celakarte.content.document.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.document.Refusal;
import lv.celakarte.content.document.Transition;
import lv.celakarte.content.document.Translations.Lag;
import lv.celakarte.content.document.web.ContentProblem;
import org.jspecify.annotations.Nullable;

/**
 * The steps as one document's screen shows them to one person.
 *
 * @param open what can be done now
 * @param closed what cannot be done now, each with the reason
 * @param troubled the step that was just refused, with what was filled in for it
 * @param lag what a translation has to catch up with
 */
public record StepView(
    List<Action> open,
    List<Closed> closed,
    @Nullable Action troubled,
    StepInput input,
    @Nullable Lag lag) {

  /** A step that cannot be taken now. */
  public record Closed(Action action, String reason) {}

  /** What was filled in for this step before it was refused. */
  public StepInput inputOf(Action action) {
    return action == troubled ? input : StepInput.NOTHING;
  }

  static StepView of(
      Words words,
      Map<Transition, Optional<Refusal>> options,
      Optional<Lag> lag,
      @Nullable Action troubled,
      StepInput input) {
    var open = new ArrayList<Action>();
    var closed = new ArrayList<Closed>();
    for (var action : Action.values()) {
      var option = options.get(action.transition());
      if (option == null || (action == Action.RECONCILE && lag.isEmpty())) {
        continue;
      }
      option.ifPresentOrElse(
          refusal -> closed.add(new Closed(action, reason(words, refusal))),
          () -> open.add(action));
    }
    return new StepView(open, closed, troubled, input, lag.orElse(null));
  }

  private static String reason(Words words, Refusal refusal) {
    return words.of("problem." + ContentProblem.of(refusal).code());
  }
}
