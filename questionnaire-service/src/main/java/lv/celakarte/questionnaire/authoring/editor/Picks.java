package lv.celakarte.questionnaire.authoring.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.cases.Expectation;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Outcome;
import lv.celakarte.questionnaire.definition.Rounding;
import lv.celakarte.questionnaire.definition.Urgency;
import lv.celakarte.questionnaire.definition.Verification;
import lv.celakarte.questionnaire.form.Outline;
import lv.celakarte.questionnaire.form.Source;

/** What can be picked in the forms of one draft, in the reader's words. */
final class Picks implements Outline {

  private static final int LONGEST = 90;

  private final Draft draft;
  private final Words words;
  private final Catalogue catalogue;

  Picks(Draft draft, Words words, Catalogue catalogue) {
    this.draft = draft;
    this.words = words;
    this.catalogue = catalogue;
  }

  /** For what needs no names of other services. */
  Picks(Draft draft, Words words) {
    this(draft, words, Catalogue.EMPTY);
  }

  /** {@code question}: the question that stands beside it, for its options. */
  List<Option> of(Source source, String question) {
    return switch (source) {
      case SECTIONS -> entries("sections", "id", "title", _ -> true);
      case KINDS -> codes(Kind.values(), Kind::code, "kind.");
      case QUESTIONS -> questions(_ -> true);
      case NUMBERS -> questions(Kind::number);
      case CALENDAR -> questions(Kind::calendar);
      case TICKED -> questions(kind -> kind == Kind.MULTIPLE);
      case CHOSEN -> questions(kind -> kind == Kind.SINGLE || kind == Kind.YESNO);
      case OPTIONS -> optionsOf(question);
      case PARAMETERS -> entries("parameters", "id", "name", _ -> true);
      case AMOUNTS -> entries("amounts", "id", "name", _ -> true);
      case CONDITIONS -> entries("conditions", "id", "name", _ -> true);
      case STEPS -> steps();
      case VERIFICATIONS -> codes(Verification.values(), Verification::code, "verification.");
      case URGENCIES -> codes(Urgency.values(), Urgency::code, "urgency.");
      case OUTCOMES -> codes(Outcome.values(), Outcome::code, "outcome.");
      case LOCAL -> List.of(new Option("social-service", words.say("local.social-service")));
      case ROUNDINGS -> codes(Rounding.values(), Rounding::word, "rounding.");
      case LANGUAGES -> codes(Language.values(), Language::code, "language.");
      case EXPECTATIONS -> codes(Expectation.values(), Expectation::code, "expected.");
      case INSTITUTIONS -> catalogue.all(Catalogue.Kind.INSTITUTIONS, words.language());
      case PLACES -> catalogue.all(Catalogue.Kind.PLACES, words.language());
      case DOCUMENTS -> catalogue.all(Catalogue.Kind.DOCUMENTS, words.language());
      case FACTS -> catalogue.all(Catalogue.Kind.FACTS, words.language());
    };
  }

  private <E> List<Option> codes(E[] values, Function<E, String> code, String key) {
    return Arrays.stream(values)
        .map(value -> new Option(code.apply(value), words.say(key + code.apply(value))))
        .toList();
  }

  private List<Option> entries(
      String list, String key, String text, Predicate<Map<String, Object>> wanted) {
    return draft.list(list).stream()
        .filter(wanted)
        .map(entry ->
            new Option(String.valueOf(entry.get(key)), shortened(draft.said(entry.get(text)))))
        .toList();
  }

  private List<Option> questions(Predicate<Kind> kinds) {
    return entries(
        "questions", "id", "text", question -> kindOf(question).filter(kinds).isPresent());
  }

  private List<Option> steps() {
    return draft.list("steps").stream()
        .map(step ->
            new Option(
                String.valueOf(step.get("id")),
                step.get("id") + ": " + shortened(draft.said(step.get("title")))))
        .toList();
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private static Optional<Kind> kindOf(Map<String, Object> question) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(question.get("kind")))
        .findFirst();
  }

  @Override
  public Optional<Kind> kind(String question) {
    return draft.entry("questions", "id", question).flatMap(Picks::kindOf);
  }

  @Override
  public List<String> options(String question) {
    return optionsOf(question).stream().map(Option::value).toList();
  }

  private List<Option> optionsOf(String question) {
    if (kind(question).filter(Kind.YESNO::equals).isPresent()) {
      return List.of("yes", "no", "unknown").stream()
          .map(answer -> new Option(answer, words.say("yesno." + answer)))
          .toList();
    }
    var options = new ArrayList<Option>();
    draft
        .entry("questions", "id", question)
        .map(found -> Draft.maps(found.get("options")))
        .orElse(List.of())
        .forEach(option ->
            options.add(
                new Option(
                    String.valueOf(option.get("id")), shortened(draft.said(option.get("text"))))));
    return options;
  }
}
