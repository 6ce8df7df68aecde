package lv.celakarte.questionnaire.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.authoring.web.TryOut;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.evaluation.Describing;
import lv.celakarte.questionnaire.evaluation.Places;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The try-out beside the editor, and the answers that it keeps. */
class TryOutTests {

  private static final Person ANNA = new Person("anna", "Anna", Set.of(), Set.of());
  private static final Person ILZE = new Person("ilze", "Ilze", Set.of(), Set.of());
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  private final Texts texts = texts();
  private final Words words = new Words(texts, Locale.ENGLISH);
  private final TryOut tryOut =
      new TryOut(
          new Publishing(
              new InMemoryQuestionnaires(), new Proofs(Map::of), UnaryOperator.identity(), CLOCK),
          new InMemoryTrials(),
          new Describing(texts, new NoPlaces()),
          texts);

  private static Texts texts() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Texts(messages);
  }

  private static final class NoPlaces implements Places {
    @Override
    public Optional<String> name(String place, String language) {
      return Optional.empty();
    }

    @Override
    public Map<String, List<String>> withoutInstitution() {
      return Map.of();
    }
  }

  private static final class InMemoryTrials implements Trials {
    private final Map<String, Trial> kept = new HashMap<>();

    @Override
    public Trial last(String questionnaire, String person) {
      return kept.getOrDefault(questionnaire + person, Trial.NONE);
    }

    @Override
    public void keep(String questionnaire, String person, Trial trial) {
      kept.put(questionnaire + person, trial);
    }
  }

  private static MultiValueMap<String, String> sent(String... namesAndValues) {
    var sent = new LinkedMultiValueMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      sent.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return sent;
  }

  private String beside(Definition definition, Trial trial, boolean unsaved) {
    var place = new TryOut.Place("/here", "/whole", unsaved, "leash");
    return Views.toText(tryOut.beside(definition, 1, trial, place, words));
  }

  private Trial dogWithoutALeash() {
    var form = sent("asked", "pets", "asked", "dogs", "asked", "leash", "asked", "since");
    form.addAll(sent("q-pets", "dog", "q-dogs", "2", "q-leash", "no"));
    return tryOut.taken("pets", ANNA, form);
  }

  @Test
  void asksTheFirstQuestionAndSaysWhatEveryRuleSaysSoFar() {
    var html = beside(Small.definition(), Trial.NONE, false);

    assertThat(html)
        .contains("What do you have?", "The draft as it is saved.", "Hold: 1", "Not known yet: 3")
        .contains("formaction=\"/here#izmeginajums\"", "formnovalidate")
        .doesNotContain("Start again");
  }

  @Test
  void leadsToTheStepsWithTheTraceOfTheRuleThatIsWritten() {
    var html = beside(Small.definition(), dogWithoutALeash(), true);

    assertThat(html)
        .contains("leash: Buy a leash", "read: Read a book", "Hold: 3", "Do not hold: 1")
        .contains("not saved yet", "This rule says:", "Start again")
        .doesNotContain("pack: Register the pack");
  }

  @Test
  void keepsTheLastAnswersOfEachPerson() {
    var trial = dogWithoutALeash();

    assertThat(tryOut.last("pets", ANNA)).isEqualTo(trial);
    assertThat(tryOut.last("pets", ILZE)).isEqualTo(Trial.NONE);
    assertThat(tryOut.taken("pets", ANNA, sent("title.lv", "Virsraksts")))
        .as("a form without a question on it")
        .isEqualTo(trial);
    assertThat(trial.values()).containsEntry("dogs", "2").containsEntry("since", null);
    assertThat(tryOut.forgotten("pets", ANNA)).isEqualTo(tryOut.last("pets", ANNA));
  }

  @Test
  void saysWhatCannotBeAnAnswerBesideTheQuestion() {
    var form = sent("asked", "pets", "asked", "dogs", "q-pets", "dog", "q-dogs", "99");

    var html = beside(Small.definition(), tryOut.taken("pets", ANNA, form), false);

    assertThat(html).contains("<details open>", "id=\"f-q-dogs-error\"");
  }

  @Test
  void triesOutAQuestionnaireWithoutQuestions() {
    var without = Small.definition();
    var empty =
        new Definition(
            without.id(),
            without.title(),
            without.intro(),
            without.atMost(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            without.crisis());

    assertThat(beside(empty, Trial.NONE, false))
        .contains("There is no step.", "There are no rules yet.");
  }
}
