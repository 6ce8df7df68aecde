package lv.celakarte.site.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountingTests {

  private static final Wording WORDS = new Wording(Map.of("lv", "x"));
  private final List<String> told = new ArrayList<>();
  private final Counting counting =
      new Counting((kind, dimensions) ->
          told.add(kind + " " + dimensions.get("question") + " " + dimensions.get("option")));

  private static Questionnaire.Question question(String id, String kind, boolean delicate) {
    var options =
        List.of(new Questionnaire.Option("a", WORDS), new Questionnaire.Option("b", WORDS));
    return new Questionnaire.Question(id, null, kind, WORDS, WORDS, options, null, delicate);
  }

  private static Questionnaire questionnaire() {
    var questions =
        List.of(
            question("one", "single", false),
            question("many", "multiple", false),
            question("age", "integer", false),
            question("health", "single", true));
    return new Questionnaire(
        "q", null, WORDS, WORDS, 4, List.of(), List.of(), questions, List.of(), List.of(),
        List.of());
  }

  private void chosen(int times, String question, @Nullable Object answer) {
    for (int i = 0; i < times; i++) {
      counting.chosen(questionnaire(), question, answer);
    }
  }

  private long times(String line) {
    return told.stream().filter(line::equals).count();
  }

  @Test
  void tellsNothingBeforeThereIsACrowd() {
    chosen(Crowds.CROWD - 1, "one", "a");

    assertThat(told).isEmpty();
  }

  @Test
  void tellsTheSumsOfAQuestionOnceManyHaveAnsweredIt() {
    chosen(Crowds.CROWD - 3, "one", "a");
    chosen(3, "one", "b");

    assertThat(times("choice-made one null")).isEqualTo(Crowds.CROWD);
    assertThat(times("option-chosen one a")).isEqualTo(Crowds.CROWD - 3);
    assertThat(times("option-chosen one b")).isEqualTo(3);
    assertThat(told).hasSize(2 * Crowds.CROWD);
  }

  /** Each question waits for a crowd of its own: nobody's answers leave side by side. */
  @Test
  void neverLetsOneQuestionGoForTheCrowdOfAnother() {
    chosen(Crowds.CROWD - 1, "many", List.of("a", "b"));
    chosen(Crowds.CROWD, "one", "a");

    assertThat(told).noneMatch(line -> line.contains("many"));
  }

  @Test
  void beginsANewCrowdAfterwards() {
    chosen(Crowds.CROWD + 5, "one", "a");

    assertThat(times("choice-made one null")).isEqualTo(Crowds.CROWD);
  }

  @Test
  void countsNoDelicateQuestionNoNumberNoSkippedOneAndNoOptionThatIsNotThere() {
    chosen(50, "health", "a");
    chosen(50, "age", 34);
    chosen(50, "one", null);
    chosen(50, "unknown", "a");
    chosen(Crowds.CROWD, "many", List.of("a", "<b>"));

    assertThat(told)
        .allMatch(
            line -> line.startsWith("choice-made many") || line.equals("option-chosen many a"));
  }
}
