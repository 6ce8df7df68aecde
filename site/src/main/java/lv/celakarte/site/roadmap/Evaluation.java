package lv.celakarte.site.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the questionnaire service makes of the answers. */
record Evaluation(
    int version,
    String status,
    @Nullable Progress progress,
    List<Answered> answered,
    List<String> dropped,
    @Nullable Question question,
    List<Question> together,
    @Nullable RoadMap roadMap,
    @Nullable Crisis crisis) {

  record Progress(int answered, int total, @Nullable String section) {}

  record Answered(
      String question, String label, @Nullable Object value, @Nullable String display) {}

  record Option(String id, String text, @Nullable String hint, @Nullable Boolean exclusive) {}

  record Question(
      String id,
      String kind,
      String text,
      @Nullable String hint,
      @Nullable String why,
      @Nullable Boolean required,
      @Nullable Object answer,
      List<Option> options,
      @Nullable String unit,
      @Nullable String previous) {
    Question {
      options = some(options);
    }

    boolean optional() {
      return Boolean.FALSE.equals(required);
    }
  }

  record RoadMap(
      List<Group> groups,
      List<Situation> situations,
      List<Step> further,
      List<Change> wouldChange,
      @Nullable String municipality,
      @Nullable String outcome,
      List<Declined> declined) {
    RoadMap {
      declined = some(declined);
      groups = some(groups);
      situations = some(situations);
      further = some(further);
      wouldChange = some(wouldChange);
    }

    /** All steps, the urgent ones first. */
    List<Step> steps() {
      return Stream.concat(
              groups.stream().flatMap(group -> group.steps().stream()), further.stream())
          .toList();
    }

    /** The steps that have a last day, that day first which comes first. */
    List<Deadlines.Deadline> deadlines() {
      return steps().stream()
          .flatMap(step ->
              Stream.ofNullable(step.deadlineDate())
                  .map(day -> new Deadlines.Deadline(step.title(), day)))
          .sorted(Comparator.comparing(Deadlines.Deadline::day))
          .toList();
    }
  }

  record Group(String id, String title, List<Step> steps) {
    Group {
      steps = some(steps);
    }
  }

  record Step(
      @Nullable String id,
      String title,
      @Nullable String text,
      List<String> why,
      @Nullable String consequence,
      @Nullable String deadline,
      @Nullable String cost,
      List<String> documents,
      List<String> institutions,
      @Nullable String local,
      @Nullable String law,
      @Nullable String document,
      @Nullable String verification,
      @Nullable String certainty,
      List<String> decidedBy,
      @Nullable LocalDate deadlineDate,
      List<String> depends,
      List<String> alternatives,
      @Nullable String channel) {
    Step {
      why = some(why);
      documents = some(documents);
      institutions = some(institutions);
      decidedBy = some(decidedBy);
      depends = some(depends);
      alternatives = some(alternatives);
    }
  }

  record Situation(String document, List<String> why) {
    Situation {
      why = some(why);
    }
  }

  /** A step that is not on the road map. */
  record Declined(String id, String title, List<String> why) {
    Declined {
      why = some(why);
    }
  }

  record Change(String question, String label, @Nullable String effect) {}

  record Crisis(String title, @Nullable String text, List<String> institutions) {
    Crisis {
      institutions = some(institutions);
    }
  }

  Evaluation {
    answered = some(answered);
    dropped = some(dropped);
    together = some(together);
  }

  /** What is asked on one page: mostly a single question. */
  List<Question> page() {
    if (together.isEmpty()) {
      return question == null ? List.of() : List.of(question);
    }
    return together;
  }

  boolean complete() {
    return "complete".equals(status);
  }

  private static <T> List<T> some(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
