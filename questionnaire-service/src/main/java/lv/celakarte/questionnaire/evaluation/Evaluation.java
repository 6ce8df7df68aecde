package lv.celakarte.questionnaire.evaluation;

import java.util.List;
import lv.celakarte.questionnaire.evaluation.Wording.OptionWords;
import org.jspecify.annotations.Nullable;

/** An evaluation as the contract between the parts describes it. */
public record Evaluation(
    String questionnaire,
    int version,
    String language,
    String status,
    Progress progress,
    List<Answered> answered,
    List<String> dropped,
    @Nullable Asked question,
    @Nullable Map roadMap,
    Help crisis) {

  /** How far a visitor has come. */
  public record Progress(int answered, int total, @Nullable String section) {}

  /** An answer that was taken. */
  public record Answered(String question, String label, @Nullable Object value, String display) {}

  /** A question to answer. */
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
      @Nullable String previous) {}

  /** The road map. */
  public record Map(
      List<Group> groups,
      List<Matched> situations,
      List<Step> further,
      List<Change> wouldChange,
      @Nullable String municipality) {}

  /** Steps of the same urgency. */
  public record Group(String id, String title, List<Step> steps) {}

  /** A step with its reason. */
  public record Step(
      String id,
      String title,
      String text,
      List<String> why,
      @Nullable String consequence,
      @Nullable String deadline,
      @Nullable String cost,
      List<String> documents,
      List<String> institutions,
      @Nullable String local,
      @Nullable String law,
      @Nullable String document,
      String verification,
      String certainty,
      List<String> decidedBy) {}

  /** A situation that the visitor is in. */
  public record Matched(String document, List<String> why) {}

  /** An answer that would make the map more certain. */
  public record Change(String question, String label, String effect) {}

  /** The crisis box. */
  public record Help(String title, String text, List<String> institutions) {}
}
