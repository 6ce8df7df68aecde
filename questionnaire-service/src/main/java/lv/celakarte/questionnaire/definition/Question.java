package lv.celakarte.questionnaire.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of the flow. It is asked when {@code shownIf} holds, which may speak of earlier
 * questions only: so a flow cannot run in circles.
 *
 * @param delicate whether the answer is something that a road map must never quote
 */
public record Question(
    String id,
    String section,
    Kind kind,
    Text text,
    @Nullable Text hint,
    @Nullable Text why,
    boolean required,
    @Nullable Condition shownIf,
    List<Option> options,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable Day earliest,
    @Nullable Day latest,
    @Nullable Text unit,
    boolean delicate) {

  /** More options than this no person reads, and no machine word holds. */
  public static final int MOST_OPTIONS = 60;

  public Question {
    options = List.copyOf(options);
  }

  public List<String> optionIds() {
    return options.stream().map(Option::id).toList();
  }
}
