package lv.celakarte.site.roadmap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.celakarte.platform.counting.InteractionCounts;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.roadmap.RoadMapScreens.Way;
import org.jspecify.annotations.Nullable;

/**
 * What is counted: that something happened, never by whom. Which options are chosen is counted for
 * questions that are not delicate, and only once many have answered.
 */
final class Counting {

  private static final Set<String> CHOICES = Set.of("single", "multiple", "yesno");
  private static final List<String> YES_OR_NO = List.of("yes", "no", "unknown");

  /** Adds one to a sum. */
  interface Sums {
    void count(String kind, Map<String, String> dimensions);
  }

  private final Sums sums;
  private final Crowds crowds = new Crowds();

  Counting(Sums sums) {
    this.sums = sums;
  }

  static Counting to(InteractionCounts counts) {
    return new Counting(counts::count);
  }

  void started(Way way) {
    sums.count("questionnaire-started", dimensions(way));
  }

  void finished(Way way) {
    sums.count("questionnaire-finished", dimensions(way));
  }

  void shown(Way way, String question) {
    sums.count("question-shown", dimensions(way, question));
  }

  void answered(Way way, String question) {
    sums.count("question-answered", dimensions(way, question));
  }

  /** Skipped questions, delicate ones and such as are not answered by choosing leave no trace. */
  void chosen(Questionnaire questionnaire, String id, @Nullable Object answer) {
    var question =
        questionnaire.questions().stream()
            .filter(candidate -> candidate.id().equals(id) && counted(candidate))
            .findFirst();
    if (question.isPresent() && answer != null) {
      var known = options(question.get());
      var options = chosen(answer).stream().filter(known::contains).distinct().toList();
      crowds
          .add(questionnaire.id(), id, options)
          .ifPresent(crowd -> tell(questionnaire.id(), id, crowd));
    }
  }

  private static boolean counted(Questionnaire.Question question) {
    return !Boolean.TRUE.equals(question.delicate())
        && question.kind() != null
        && CHOICES.contains(question.kind());
  }

  private static List<String> options(Questionnaire.Question question) {
    return "yesno".equals(question.kind())
        ? YES_OR_NO
        : question.options().stream().map(Questionnaire.Option::id).toList();
  }

  private static List<String> chosen(Object answer) {
    return answer instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(answer));
  }

  private void tell(String questionnaire, String question, Crowds.Crowd crowd) {
    var asked = Map.of("questionnaire", questionnaire, "question", question);
    for (int i = 0; i < crowd.answers(); i++) {
      sums.count("choice-made", asked);
    }
    crowd
        .options()
        .forEach((option, count) -> {
          var which =
              Map.of("questionnaire", questionnaire, "question", question, "option", option);
          for (int i = 0; i < count; i++) {
            sums.count("option-chosen", which);
          }
        });
  }

  private static Map<String, String> dimensions(Way way) {
    return Map.of("questionnaire", way.questionnaire(), "language", way.language().code());
  }

  private static Map<String, String> dimensions(Way way, String question) {
    return Map.of(
        "questionnaire",
        way.questionnaire(),
        "question",
        question,
        "language",
        way.language().code());
  }
}
