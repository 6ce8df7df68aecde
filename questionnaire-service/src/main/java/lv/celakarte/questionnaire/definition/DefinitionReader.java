package lv.celakarte.questionnaire.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tree of a definition file (maps, lists, texts, numbers) into a {@link Definition}, or
 * into everything that is wrong with it. Knows no JSON library, so that it is a plain function.
 */
public final class DefinitionReader {

  private final List<Fault> faults = new ArrayList<>();
  private final LogicReader logic = new LogicReader(faults);
  private List<Language> languages = Language.required();

  private DefinitionReader() {}

  /** Reads the shape; whether names refer to something is the affair of {@link Checks}. */
  public static Reading read(@Nullable Object tree) {
    var reader = new DefinitionReader();
    var definition = reader.definition(new Branch("", tree, reader.faults));
    return reader.faults.isEmpty()
        ? new Reading.Readable(definition)
        : new Reading.Faulty(reader.faults);
  }

  private Definition definition(Branch at) {
    at.raw("note");
    if (at.has("languages")) {
      languages = languages(at);
    }
    var definition =
        new Definition(
            at.name("id"),
            languages,
            text(at, "title"),
            text(at, "intro"),
            at.integer("atMost", 12),
            at.list("sections", this::section),
            at.list("parameters", this::parameter),
            at.list("amounts", this::namedAmount),
            at.list("conditions", this::namedCondition),
            at.list("questions", this::question),
            at.list("rules", this::rule),
            at.list("steps", this::step),
            at.list("situations", this::situation),
            crisis(at.child("crisis")),
            at.date("validFrom"),
            at.date("validTo"));
    at.nothingElse();
    return definition;
  }

  /** Latvian and English are never left out: the words of the service are in them. */
  private static List<Language> languages(Branch at) {
    var languages = EnumSet.copyOf(Language.required());
    for (var code : at.strings("languages")) {
      Language.parse(code)
          .ifPresentOrElse(
              languages::add, () -> at.fault("languages", Fault.Code.WRONG_TYPE, code));
    }
    return List.copyOf(languages);
  }

  private Section section(Branch at) {
    return closed(at, new Section(at.name("id"), text(at, "title")));
  }

  private static <T> T closed(Branch at, T value) {
    at.nothingElse();
    return value;
  }

  private Parameter parameter(Branch at) {
    return closed(
        at,
        new Parameter(
            at.name("id"),
            text(at, "name"),
            optionalText(at, "unit"),
            at.list("values", this::value),
            at.optionalString("note"),
            at.strings("sources"),
            at.has("fact") ? at.name("fact") : null));
  }

  private Parameter.Value value(Branch at) {
    var from = at.date("from");
    var value = at.decimal("value");
    if (from == null && !at.has("from")) {
      at.fault("from", Fault.Code.MISSING, "");
    }
    if (value == null && !at.has("value")) {
      at.fault("value", Fault.Code.MISSING, "");
    }
    return closed(
        at,
        new Parameter.Value(
            from == null ? LocalDate.EPOCH : from,
            at.date("to"),
            value == null ? BigDecimal.ZERO : value,
            verification(at)));
  }

  private static Verification verification(Branch at) {
    return at.oneOf("verification", Verification.values(), Verification::code);
  }

  private NamedAmount namedAmount(Branch at) {
    return closed(
        at, new NamedAmount(at.name("id"), text(at, "name"), logic.amount(at, "formula")));
  }

  private NamedCondition namedCondition(Branch at) {
    return closed(
        at, new NamedCondition(at.name("id"), text(at, "name"), logic.required(at, "when")));
  }

  private Question question(Branch at) {
    var kind = at.oneOf("kind", Kind.values(), Kind::code);
    return closed(
        at,
        new Question(
            at.name("id"),
            at.name("section"),
            kind,
            text(at, "text"),
            optionalText(at, "hint"),
            optionalText(at, "why"),
            at.flag("required", true),
            logic.optional(at, "shownIf"),
            kind == Kind.YESNO ? yesNoOptions() : at.list("options", this::option),
            at.decimal("minimum"),
            at.decimal("maximum"),
            at.has("earliest") ? logic.day(at, "earliest") : null,
            at.has("latest") ? logic.day(at, "latest") : null,
            optionalText(at, "unit"),
            at.flag("delicate", false),
            at.has("page") ? at.name("page") : null));
  }

  private static List<Option> yesNoOptions() {
    return List.of(
        new Option(Option.YES, word("Jā", "Jā", "Yes", "Да"), null, false, false),
        new Option(Option.NO, word("Nē", "Nē", "No", "Нет"), null, false, false),
        new Option(
            Option.UNKNOWN,
            word("Nezinu", "Es nezinu", "I don’t know", "Не знаю"),
            null,
            false,
            true));
  }

  /** The service's own words for an answer. */
  private static Text word(String latvian, String simple, String english, String russian) {
    return new Text(
        Map.of(
            Language.LV, latvian,
            Language.LV_SIMPLE, simple,
            Language.EN, english,
            Language.RU, russian));
  }

  private Option option(Branch at) {
    return closed(
        at,
        new Option(
            at.name("id"),
            text(at, "text"),
            optionalText(at, "hint"),
            at.flag("exclusive", false),
            at.flag("undecided", false),
            logic.optional(at, "shownIf")));
  }

  private Rule rule(Branch at) {
    at.raw("note");
    return closed(
        at,
        new Rule(
            at.name("id"),
            logic.required(at, "when"),
            at.strings("steps"),
            at.list("why", this::words),
            at.has("urgency") ? urgency(at) : null));
  }

  private static Urgency urgency(Branch at) {
    return at.oneOf("urgency", Urgency.values(), Urgency::code);
  }

  private Step step(Branch at) {
    at.raw("note");
    return closed(
        at,
        new Step(
            at.name("id"),
            text(at, "title"),
            text(at, "text"),
            optionalText(at, "consequence"),
            optionalText(at, "deadline"),
            optionalText(at, "cost"),
            at.list("documents", this::words),
            at.strings("institutions"),
            at.optionalString("local"),
            at.optionalString("law"),
            at.optionalString("document"),
            verification(at),
            urgency(at),
            at.integer("order", 1_000),
            at.strings("sources"),
            optionalText(at, "why"),
            optionalText(at, "whyNot"),
            at.has("due") ? due(at.child("due")) : null,
            optionalText(at, "channel"),
            places(at.optionalChild("institutionsByPlace")),
            at.strings("depends"),
            at.strings("alternatives"),
            at.strings("excludes"),
            at.has("outcome") ? at.oneOf("outcome", Outcome.values(), Outcome::code) : null));
  }

  /** Exactly one of {@code days}, {@code workingDays} and {@code months}. */
  private Due due(Branch at) {
    var units = Arrays.stream(Due.Unit.values()).filter(unit -> at.has(unit.word())).toList();
    if (units.size() != 1) {
      at.fault("", Fault.Code.MISSING, "days, workingDays, months");
    }
    var unit = units.isEmpty() ? Due.Unit.DAYS : units.getFirst();
    int count = at.integer(unit.word(), 0);
    if (count < 0 || count > Due.LONGEST) {
      at.fault(unit.word(), Fault.Code.TOO_MUCH, Integer.toString(Due.LONGEST));
    }
    return closed(
        at,
        new Due(
            at.optionalString("after"),
            Math.clamp(count, 0, Due.LONGEST),
            unit,
            at.flag("rolls", false)));
  }

  private static Map<String, List<String>> places(@Nullable Branch at) {
    var places = new HashMap<String, List<String>>();
    if (at != null) {
      at.names().forEach(place -> places.put(place, at.strings(place)));
    }
    return places;
  }

  private Situation situation(Branch at) {
    return closed(
        at, new Situation(at.name("document"), text(at, "title"), logic.required(at, "when")));
  }

  private Crisis crisis(Branch at) {
    return closed(at, new Crisis(text(at, "title"), text(at, "text"), at.strings("institutions")));
  }

  private Text text(Branch at, String field) {
    return words(at.child(field));
  }

  private @Nullable Text optionalText(Branch at, String field) {
    var child = at.optionalChild(field);
    return child == null ? null : words(child);
  }

  private Text words(Branch at) {
    var words = new EnumMap<Language, String>(Language.class);
    for (var language : languages) {
      words.put(language, at.string(language.code()));
    }
    more(at, words);
    var other = new EnumMap<Language, String>(Language.class);
    var forOther = at.optionalChild("forOther");
    if (forOther != null) {
      more(forOther, other);
      forOther.nothingElse();
    }
    return closed(at, new Text(words, other));
  }

  private static void more(Branch at, Map<Language, String> words) {
    for (var language : Language.values()) {
      if (!words.containsKey(language) && at.has(language.code())) {
        words.put(language, at.string(language.code()));
      }
    }
  }
}
