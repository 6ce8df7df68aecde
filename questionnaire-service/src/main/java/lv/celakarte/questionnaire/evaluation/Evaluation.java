package lv.celakarte.questionnaire.evaluation;

import java.util.List;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.questionnaire.evaluation.Wording.OptionWords;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as the contract between the parts describes it.
 *
 * @param voice whom the texts speak to
 * @param asOf the day whose law it follows
 * @param together all questions of the page of {@code question}, itself among them; none where it
 *     stands alone
 * @param refused the answers that could not be taken, where the rest was wanted all the same
 */
public record Evaluation(
    String questionnaire,
    int version,
    String language,
    String voice,
    String asOf,
    String status,
    Progress progress,
    List<Answered> answered,
    List<String> dropped,
    List<FieldProblem> refused,
    @Nullable Asked question,
    List<Asked> together,
    @Nullable Map roadMap,
    Help crisis) {

  /** How far a visitor has come. */
  public record Progress(int answered, int total, @Nullable String section) {}

  /** An answer that was taken. */
  public record Answered(String question, String label, @Nullable Object value, String display) {}

  /**
   * A question to answer.
   *
   * @param language the language of its words: Latvian where there are none in the wanted one yet
   */
  public record Asked(
      String id,
      String kind,
      String text,
      @Nullable String hint,
      @Nullable String why,
      boolean required,
      @Nullable Object answer,
      List<OptionWords> options,
      @Nullable Object minimum,
      @Nullable Object maximum,
      @Nullable String unit,
      @Nullable String previous,
      String language) {}

  /**
   * The road map.
   *
   * @param outcome how much help it leads to
   * @param declined the steps that are not for this visitor, for whoever asks
   */
  public record Map(
      List<Group> groups,
      List<Matched> situations,
      List<Step> further,
      List<Change> wouldChange,
      @Nullable String municipality,
      String outcome,
      @Nullable List<Declined> declined) {}

  /** Steps of the same urgency. */
  public record Group(String id, String title, List<Step> steps) {}

  /**
   * A step with its reason.
   *
   * @param purpose what it is good for
   * @param deadlineDate the last day in time (ISO), where the answers tell it
   * @param depends the steps of this road map that come before it
   * @param alternatives steps that would do instead, whether or not they are on this road map
   * @param language the language of its words
   */
  public record Step(
      String id,
      String title,
      String text,
      List<String> why,
      @Nullable String purpose,
      @Nullable String consequence,
      @Nullable String deadline,
      @Nullable String deadlineDate,
      @Nullable String cost,
      @Nullable String channel,
      List<String> documents,
      List<String> institutions,
      @Nullable String local,
      @Nullable String law,
      @Nullable String document,
      String verification,
      String certainty,
      List<String> decidedBy,
      List<String> depends,
      List<String> alternatives,
      String language) {}

  /** A step that is not for this visitor, and why. */
  public record Declined(String id, String title, List<String> why) {}

  /** A situation that the visitor is in. */
  public record Matched(String document, List<String> why) {}

  /** An answer that would make the map more certain. */
  public record Change(String question, String label, String effect) {}

  /** The crisis box. */
  public record Help(String title, String text, List<String> institutions) {}
}
