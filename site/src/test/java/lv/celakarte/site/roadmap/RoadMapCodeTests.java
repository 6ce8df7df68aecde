package lv.celakarte.site.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.published.Wording;
import lv.celakarte.site.roadmap.RoadMapCode.Opened;
import lv.celakarte.site.testing.StarterContent;
import org.junit.jupiter.api.Test;

class RoadMapCodeTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Published published = StarterContent.published();
  private final RoadMapCode code = code(new byte[32]);

  private static RoadMapCode code(byte[] secret) {
    return new RoadMapCode(new CodeCipher(secret), CLOCK);
  }

  private Questionnaire questionnaire() {
    return new Reading(published).questionnaire("privatpersona").orElseThrow();
  }

  private Reading reading() {
    return new Reading(published);
  }

  /** One possible answer to each of the first questions. */
  private Answers answers(int many) {
    var answers = Answers.none("privatpersona", NOW);
    for (var question : questionnaire().questions().subList(0, many)) {
      answers =
          answers.with(
              question.id(),
              switch (String.valueOf(question.kind())) {
                case "multiple" ->
                    question.options().stream().map(Questionnaire.Option::id).limit(2).toList();
                case "single" -> question.options().getLast().id();
                case "integer" -> 34L;
                case "money" -> "450.50";
                case "date" -> "2026-09-01";
                case "municipality" -> "ogre";
                default -> "unknown";
              },
              NOW);
    }
    return answers;
  }

  private String typed(Answers answers) {
    var rows = CodeText.rows(code.of(answers, reading()).orElseThrow());
    return String.join("\n", rows.stream().map(row -> String.join(" ", row)).toList());
  }

  @Test
  void aCodeHoldsEveryKindOfAnswer() {
    var all = answers(questionnaire().questions().size()).shown();

    assertThat(code.open(typed(all), reading())).isEqualTo(new Opened.Answered(all, true));
  }

  @Test
  void skippedQuestionsStaySkipped() {
    var answers = answers(2).with(questionnaire().questions().get(2).id(), null, NOW);

    assertThat(code.open(typed(answers), reading())).isEqualTo(new Opened.Answered(answers, true));
  }

  @Test
  void aCodeIsShortEnoughToBeWrittenDown() {
    assertThat(typed(answers(15)).replaceAll("\\s", "")).hasSizeLessThan(140);
  }

  @Test
  void howItIsTypedDoesNotMatter() {
    var answers = answers(6);
    var typed = typed(answers);

    for (var way :
        List.of(
            typed.toLowerCase(Locale.ROOT),
            typed.replaceAll("\\s", ""),
            typed.replaceAll("\\s", " - "),
            typed.replace('0', 'O').replace('1', 'l'))) {
      assertThat(code.open(way, reading())).isInstanceOf(Opened.Answered.class);
    }
  }

  @Test
  void everyWrongSignIsNoticedInItsRow() {
    var typed = typed(answers(15)).replaceAll("\\s", "");

    IntStream.range(0, typed.length())
        .forEach(place -> {
          var wrong = typed.charAt(place) == 'A' ? 'B' : 'A';
          var changed = typed.substring(0, place) + wrong + typed.substring(place + 1);
          assertThat(code.open(changed, reading()))
              .isEqualTo(
                  new Opened.Refused("code.wrong-row", String.valueOf(place / CodeText.ROW + 1)));
        });
  }

  @Test
  void twoRowsInTheWrongOrderAreNoticed() {
    var rows = new ArrayList<>(List.of(typed(answers(15)).split("\n")));
    rows.addFirst(rows.remove(1));

    assertThat(code.open(String.join("\n", rows), reading())).isInstanceOf(Opened.Refused.class);
  }

  @Test
  void nobodyReadsACodeWithoutTheSecretOfTheSite() {
    var secret = new byte[32];
    secret[0] = 1;

    assertThat(code(secret).open(typed(answers(5)), reading()))
        .isEqualTo(new Opened.Refused("code.unreadable", ""));
  }

  @Test
  void anyChangedByteMakesItUnreadable() {
    var cipher = new CodeCipher(new byte[32]);
    var sealed = cipher.seal(new byte[] {1, 2, 3, 4, 5});

    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThat(cipher.open(changed)).as("byte %s", i).isEmpty();
    }
    assertThat(cipher.open(sealed).map(Arrays::toString)).contains("[1, 2, 3, 4, 5]");
  }

  @Test
  void nonsenseIsRefusedAndNeverBreaksAnything() {
    var random = new Random(7);
    var cipher = new CodeCipher(new byte[32]);
    for (int i = 0; i < 2_000; i++) {
      var bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      assertThat(cipher.open(bytes)).isEmpty();
      // What somebody with the secret could seal is bounded as well.
      var typed =
          String.join(
              " ",
              CodeText.rows(cipher.seal(bytes)).stream().map(r -> String.join("", r)).toList());
      assertThat(code.open(typed, reading())).isNotNull();
    }
  }

  @Test
  void aQuestionThatWasAddedLaterChangesNothing() {
    var answers = answers(10);
    var typed = typed(answers);
    replace(questions -> {
      var more = new ArrayList<>(questions);
      more.addFirst(question("pavisam-jauns"));
      return more;
    });

    assertThat(code.open(typed, reading())).isEqualTo(new Opened.Answered(answers, true));
  }

  @Test
  void aQuestionThatIsGoneIsToldAndTheOtherAnswersStay() {
    var answers = answers(10);
    var typed = typed(answers);
    var gone = questionnaire().questions().get(3).id();
    replace(questions -> questions.stream().filter(it -> !it.id().equals(gone)).toList());

    assertThat(code.open(typed, reading()))
        .isEqualTo(new Opened.Answered(answers.without(List.of(gone)), false));
  }

  private static Questionnaire.Question question(String id) {
    return new Questionnaire.Question(
        id, null, "yesno", new Wording(Map.of("lv", id)), new Wording(Map.of()), List.of(), null);
  }

  private interface Change {
    List<Questionnaire.Question> of(List<Questionnaire.Question> questions);
  }

  private void replace(Change change) {
    var it = questionnaire();
    var changed =
        new Questionnaire(
            it.id(),
            it.state(),
            it.title(),
            it.intro(),
            it.questionCount(),
            it.sections(),
            it.parameters(),
            change.of(it.questions()),
            it.conditions(),
            it.rules(),
            it.steps());
    var unused = published.questionnaire(it.id(), changed, NOW);
  }

  @Test
  void thePictureIsOneThatStrictPagesMayShow() {
    var picture = RoadMapCode.picture(code.of(answers(15), reading()).orElseThrow());

    assertThat(picture).startsWith("<svg xmlns").doesNotContain("style", "script", "onload");
  }
}
