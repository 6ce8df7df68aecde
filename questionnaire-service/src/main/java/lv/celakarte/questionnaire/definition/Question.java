package lv.celakarte.questionnaire.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of the flow. It is asked when {@code shownIf} holds, which may speak of earlier
 * questions only: so a flow cannot run in circles.
 *
 * @param delicate whether the answer is something that a road map must never quote
 * @param page the name of the page that it shares with its neighbours; null: a page of its own
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
    boolean delicate,
    @Nullable String page) {

  /** More options than this no person reads, and no machine word holds. */
  public static final int MOST_OPTIONS = 60;

  /** More than these on one page are no short questions any more. */
  public static final int MOST_ON_PAGE = 6;

  public Question {
    options = List.copyOf(options);
  }

  /** A question on a page of its own. */
  public Question(
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
    this(
        id, section, kind, text, hint, why, required, shownIf, options, minimum, maximum, earliest,
        latest, unit, delicate, null);
  }

  public List<String> optionIds() {
    return options.stream().map(Option::id).toList();
  }
}
