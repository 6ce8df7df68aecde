package lv.celakarte.questionnaire.authoring.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.questionnaire.Full;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.form.Form;
import lv.celakarte.questionnaire.form.Part;
import lv.celakarte.questionnaire.form.Parts;
import lv.celakarte.questionnaire.form.Sent;
import lv.celakarte.questionnaire.form.Shape;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A form that is opened and saved without touching anything changes nothing. */
class FormRoundTripTests {

  private static final Words WORDS = new Words(texts(), Locale.of("lv"));

  private static Texts texts() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Texts(messages);
  }

  private static Draft draft(String json) {
    return new Draft(DefinitionJson.parts(json), Language.LV);
  }

  private static String html(Draft draft, Shape.Fields shape, Map<String, Object> value) {
    var form = new FormScreen(WORDS, new Picks(draft, WORDS), draft.languages(), Map.of(), "/here");
    return Views.toText(form.content(shape, value));
  }

  private static Map<String, Object> again(
      Draft draft, Shape.Fields shape, Map<String, Object> value) {
    var sent = Sent.of(HtmlForm.sent(html(draft, shape, value)));
    return Draft.map(Form.pruned(Draft.map(Form.read(shape, "", sent))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"privatpersona", "uznemejs"})
  void keepsEveryPartOfTheStarterQuestionnaires(String id) {
    keepsEverything(Starter.text(id));
  }

  @Test
  void keepsEveryFieldThatADefinitionCanHave() {
    keepsEverything(Full.json());
    keepsEverything(Small.json());
  }

  private static void keepsEverything(String json) {
    var draft = draft(json);
    var parts = new Parts(new Picks(draft, WORDS));
    var tree = new LinkedHashMap<>(draft.tree());
    for (var part : Part.values()) {
      var list = new ArrayList<Object>();
      for (var entry : draft.list(part.field())) {
        list.add(again(draft, parts.of(part), entry));
      }
      tree.put(part.field(), list);
    }
    tree.putAll(again(draft, parts.whole(), draft.tree()));

    assertThat(definition(tree)).isEqualTo(definition(draft.tree()));
    for (var part : Part.values()) {
      assertThat(notes(tree, part)).isEqualTo(notes(draft.tree(), part));
    }
  }

  private static Definition definition(Map<String, Object> tree) {
    return DefinitionJson.require(DefinitionJson.written(Draft.map(sorted(tree))));
  }

  /** A browser sends what is ticked in the order of the boxes; the order means nothing. */
  private static Object sorted(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var sorted = new LinkedHashMap<String, Object>();
        map.forEach((name, part) -> sorted.put(String.valueOf(name), sorted(part)));
        sorted.computeIfPresent(
            "oneOf", (_, part) -> ((List<?>) part).stream().map(String::valueOf).sorted().toList());
        yield sorted;
      }
      case List<?> list -> list.stream().map(FormRoundTripTests::sorted).toList();
      default -> value;
    };
  }

  /** The reader forgets them, so they are compared by themselves. */
  private static List<Object> notes(Map<String, Object> tree, Part part) {
    return Draft.maps(tree.get(part.field())).stream()
        .map(entry -> entry.getOrDefault("note", ""))
        .toList();
  }

  private static Map<String, Object> rule(Map<String, Object> when) {
    return Map.of("id", "r", "when", when, "steps", List.of("walk"));
  }

  private static Object pressed(
      Map<String, Object> when, String order, Map<String, String> picked) {
    var draft = draft(Small.json());
    var shape = new Parts(new Picks(draft, WORDS)).of(Part.RULES);
    var values = HtmlForm.sent(html(draft, shape, rule(when)));
    picked.forEach((name, value) -> values.put(name, List.of(value)));
    var sent = Sent.of(values).after(order);
    return Draft.map(Form.read(shape, "", sent)).getOrDefault("when", "");
  }

  private static final Map<String, Object> DOG = Map.of("question", "pets", "includes", "dog");
  private static final Map<String, Object> LEASH = Map.of("question", "leash", "is", "no");

  @Test
  void putsAConditionIntoAGroupAndTakesItOutAgain() {
    var grouped = pressed(DOG, "group when", Map.of());

    assertThat(grouped).isEqualTo(Map.of("all", List.of(DOG)));
    assertThat(pressed(Draft.map(grouped), "free when .all[0]", Map.of())).isEqualTo(DOG);
  }

  @Test
  void addsMovesAndRemovesWithoutLosingAnything() {
    var group = Map.<String, Object>of("all", List.of(DOG, LEASH));

    assertThat(pressed(group, "add when.all", Map.of()))
        .isEqualTo(Map.of("all", List.of(DOG, LEASH, Map.of("question", "", "is", ""))));
    assertThat(pressed(group, "down when.all[0]", Map.of()))
        .isEqualTo(Map.of("all", List.of(LEASH, DOG)));
    assertThat(pressed(group, "remove when.all[0]", Map.of()))
        .isEqualTo(Map.of("all", List.of(LEASH)));
  }

  @Test
  void turnsOneGroupIntoAnother() {
    var group = Map.<String, Object>of("all", List.of(DOG, LEASH));

    assertThat(pressed(group, "look when", Map.of("when~", "any")))
        .isEqualTo(Map.of("any", List.of(DOG, LEASH)));
    assertThat(pressed(group, "look when", Map.of("when~", "not"))).isEqualTo(Map.of("not", group));
  }

  @Test
  void letsTheRelationFollowTheQuestionThatWasPicked() {
    assertThat(pressed(LEASH, "look when", Map.of("when.question", "dogs")))
        .isEqualTo(Map.of("atLeast", List.of(Map.of("answer", "dogs"), "")));
    assertThat(pressed(LEASH, "look when", Map.of("when.question", "since")))
        .isEqualTo(Map.of("question", "since", "before", ""));
    assertThat(pressed(LEASH, "look when", Map.of("when.question", "pets")))
        .isEqualTo(Map.of("question", "pets", "includes", ""));
    assertThat(pressed(LEASH, "look when", Map.of("when~", "isNot")))
        .isEqualTo(Map.of("not", LEASH));
  }

  @Test
  void keepsBothSidesWhenAComparisonChanges() {
    var comparison =
        Map.<String, Object>of(
            "atLeast", List.of(Map.of("answer", "dogs"), Map.of("parameter", "most_dogs")));

    assertThat(pressed(comparison, "look when", Map.of("when~", "lessThan")))
        .isEqualTo(
            Map.of(
                "lessThan", List.of(Map.of("answer", "dogs"), Map.of("parameter", "most_dogs"))));
  }

  @Test
  void showsWhatIsNoNumberAgainAsItWasTyped() {
    var comparison = Map.<String, Object>of("atLeast", List.of(Map.of("answer", "dogs"), 3));

    assertThat(pressed(comparison, "look when", Map.of("when.atLeast[1]", "daudz")))
        .isEqualTo(Map.of("atLeast", List.of(Map.of("answer", "dogs"), "daudz")));
  }

  @Test
  void saysWhatIsHardToReadBesideTheText() {
    var draft = draft(Small.json());
    var text =
        Map.<String, Object>of(
            "lv", "Dokumenti tiek iesniegti nepieciešamajā kārtībā.", "en", "Hand in papers.");
    var step = Map.<String, Object>of("id", "s", "title", text, "text", text);
    var shape = new Parts(new Picks(draft, WORDS)).of(Part.STEPS);

    assertThat(html(draft, shape, step)).contains("Nav pateikts, kurš dara: tiek iesniegti");
  }

  private static final Map<String, Object> STEP =
      Map.of(
          "id",
          "s",
          "institutions",
          List.of("ptac", "gone"),
          "institutionsByPlace",
          Map.of("riga", List.of("rsd")),
          "document",
          "solis-r01");

  private static List<Option> known(Catalogue.Kind kind) {
    return switch (kind) {
      case INSTITUTIONS -> List.of(new Option("ptac", "Patērētāji"), new Option("rsd", "Dienests"));
      case PLACES -> List.of(new Option("ogre", "Ogre"), new Option("riga", "Rīga"));
      case DOCUMENTS -> List.of(new Option("solis-r01", "Pirmais solis"));
      case FACTS -> List.of();
    };
  }

  @Test
  void picksWhatOtherServicesKnowByName() {
    var draft = draft(Small.json());
    var picks = new Picks(draft, WORDS, (kind, _) -> known(kind));
    var shape = new Parts(picks).of(Part.STEPS);
    var form = new FormScreen(WORDS, picks, draft.languages(), Map.of(), "/here");
    var html = Views.toText(form.content(shape, STEP));

    assertThat(html)
        .contains("<option value=\"ptac\" selected>Patērētāji</option>", "Pirmais solis", "Rīga")
        .contains("gone (vairs nav)");
    assertThat(Draft.map(Form.read(shape, "", Sent.of(HtmlForm.sent(html)))))
        .containsAllEntriesOf(STEP);
    var values = HtmlForm.sent(html);
    values.put("institutionsByPlace~key", List.of("ogre"));
    values.put("institutionsByPlace~value", List.of("rsd"));
    var added = Draft.map(Form.read(shape, "", Sent.of(values).after("key institutionsByPlace")));
    assertThat(added.get("institutionsByPlace"))
        .isEqualTo(Map.of("riga", List.of("rsd"), "ogre", List.of("rsd")));
  }

  @Test
  void letsCodesBeTypedWhileNobodyKnowsThemByName() {
    var draft = draft(Small.json());
    var html = html(draft, new Parts(new Picks(draft, WORDS)).of(Part.STEPS), STEP);

    assertThat(html).contains("value=\"ptac\"", "value=\"solis-r01\"").doesNotContain("vairs nav");
  }
}
