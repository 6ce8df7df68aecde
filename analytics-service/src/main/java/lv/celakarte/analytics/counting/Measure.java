package lv.celakarte.analytics.counting;

import static lv.celakarte.analytics.counting.Breakdown.CAMPAIGN;
import static lv.celakarte.analytics.counting.Breakdown.DEVICE;
import static lv.celakarte.analytics.counting.Breakdown.LANGUAGE;
import static lv.celakarte.analytics.counting.Breakdown.OPTION;
import static lv.celakarte.analytics.counting.Breakdown.PATH;
import static lv.celakarte.analytics.counting.Breakdown.QUESTION;
import static lv.celakarte.analytics.counting.Breakdown.QUESTIONNAIRE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lv.celakarte.analytics.counting.Interactions.Count;

/**
 * What is added up: a kind of interaction, some of its cases, and the ways to split the sum.
 *
 * <p>Kinds that no measure names are not kept. They stay in the topic for its retention time, so a
 * measure that is added later can be counted from there.
 */
public enum Measure {
  PAGE_VIEWS("page-views", "page-view", Cases.PEOPLE, PATH, LANGUAGE, DEVICE, CAMPAIGN),
  /** A visit begins with a page view that came from elsewhere; nothing tells visitors apart. */
  VISITS(
      "visits",
      "page-view",
      Cases.PEOPLE.and(count -> count.says("entry", "yes")),
      PATH,
      LANGUAGE,
      DEVICE,
      CAMPAIGN),
  BOT_VIEWS("bot-views", "page-view", Cases.BOTS),
  STARTED("questionnaires-started", "questionnaire-started", Cases.ALL, QUESTIONNAIRE, LANGUAGE),
  FINISHED("questionnaires-finished", "questionnaire-finished", Cases.ALL, QUESTIONNAIRE, LANGUAGE),
  SHOWN("questions-shown", "question-shown", Cases.ALL, QUESTION),
  ANSWERED("questions-answered", "question-answered", Cases.ALL, QUESTION),
  /** Answers by choosing that became a crowd; {@link #CHOSEN} says what they were. */
  CHOICES("choices-made", "choice-made", Cases.ALL, QUESTION),
  CHOSEN("options-chosen", "option-chosen", Cases.ALL, OPTION);

  private final String id;
  private final String kind;
  private final Predicate<Count> cases;
  private final List<Breakdown> breakdowns;

  Measure(String id, String kind, Predicate<Count> cases, Breakdown... breakdowns) {
    this.id = id;
    this.kind = kind;
    this.cases = cases;
    this.breakdowns = List.of(breakdowns);
  }

  /** The measure that the API and the store call so. */
  public static Optional<Measure> parse(String id) {
    return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
  }

  static boolean knows(String kind) {
    return Arrays.stream(values()).anyMatch(measure -> measure.kind.equals(kind));
  }

  /** Its name in the API and in the store. */
  public String id() {
    return id;
  }

  /** The ways in which its total can be split. */
  public List<Breakdown> breakdowns() {
    return breakdowns;
  }

  boolean counts(Count count) {
    return kind.equals(count.kind()) && cases.test(count);
  }

  /** A holder, because an enum constant cannot use a static field of its own enum. */
  private static final class Cases {
    static final Predicate<Count> ALL = _ -> true;
    static final Predicate<Count> BOTS = count -> count.says("bot", "yes");
    static final Predicate<Count> PEOPLE = BOTS.negate();
  }
}
