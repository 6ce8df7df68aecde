package lv.celakarte.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole questionnaire for pencil and paper: every question, and which steps follow from what. */
public record PaperPage(
    Frame frame, String start, List<Part> parts, List<Named> named, List<Group> groups) {

  /**
   * A condition that several places name by a letter.
   *
   * @param name what it comes to, in words
   * @param when the answers of which it is made
   */
  public record Named(String letter, String name, String when) {}

  /** A stretch of questions. */
  public record Part(@Nullable String title, List<Question> questions) {}

  /**
   * One question.
   *
   * @param only when to answer it, in words; {@code null} for everybody
   */
  public record Question(
      int number,
      String kind,
      String text,
      @Nullable String hint,
      @Nullable String only,
      List<Option> options) {}

  /**
   * One answer to tick, and the steps to look at then.
   *
   * @param mark its letter, by which conditions name it
   */
  public record Option(String mark, String text, List<Integer> steps) {}

  /** The numbers of all steps, to be circled. */
  public List<Integer> numbers() {
    return groups.stream().flatMap(it -> it.steps().stream()).map(Step::number).toList();
  }

  /** Steps for one stretch of time. */
  public record Group(String id, String title, List<Step> steps) {}

  /**
   * One step.
   *
   * @param when for whom it is, one line for each way to it
   */
  public record Step(
      int number,
      String title,
      @Nullable String text,
      @Nullable String deadline,
      List<String> when,
      List<Contact> contacts,
      @Nullable Link more) {}
}
