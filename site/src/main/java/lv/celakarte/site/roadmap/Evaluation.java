package lv.celakarte.site.roadmap;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the questionnaire service makes of the answers. */
record Evaluation(
    String status,
    @Nullable Progress progress,
    List<Answered> answered,
    @Nullable Question question,
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
      @Nullable String municipality) {
    RoadMap {
      groups = some(groups);
      situations = some(situations);
      further = some(further);
      wouldChange = some(wouldChange);
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
      List<String> decidedBy) {
    Step {
      why = some(why);
      documents = some(documents);
      institutions = some(institutions);
      decidedBy = some(decidedBy);
    }
  }

  record Situation(String document, List<String> why) {
    Situation {
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
  }

  boolean complete() {
    return "complete".equals(status);
  }

  private static <T> List<T> some(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
