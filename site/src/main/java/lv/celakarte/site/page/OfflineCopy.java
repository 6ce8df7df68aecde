package lv.celakarte.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.celakarte.platform.html.Views;
import lv.celakarte.site.published.Fact;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Place;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one file that holds a whole questionnaire in one language, its rules and the institutions,
 * and makes the same road map from it on a computer that has no network.
 *
 * <p>It is for downloading: opened from a disk it runs its own script; opened on the site, where
 * the policy forbids that, it says how to save it.
 */
final class OfflineCopy {

  /** What stands beside a definition for those who write it. */
  private static final Set<String> LEFT_OUT =
      Set.of("note", "sources", "name", "situations", "state", "movedWorkingDays");

  private static final List<String> WORDS =
      List.of(
          "site.name",
          "start.button",
          "start.skip",
          "question.many",
          "question.why",
          "question.continue",
          "question.skip",
          "question.back",
          "question.progress",
          "question.choose",
          "question.day",
          "question.month",
          "question.year",
          "errors.title",
          "errors.choose",
          "errors.choose-many",
          "errors.integer",
          "errors.money",
          "errors.date",
          "errors.month",
          "errors.municipality",
          "errors.answer",
          "check.title",
          "check.lead",
          "check.change",
          "check.skipped",
          "check.dropped",
          "check.dropped.text",
          "check.result",
          "result.title",
          "result.lead",
          "result.empty",
          "result.maybe",
          "result.maybe.decided",
          "result.deadline",
          "result.channel",
          "result.bring",
          "result.cost",
          "result.consequence",
          "result.law",
          "result.further",
          "result.print",
          "result.answers",
          "mark.unconfirmed-short",
          "paper.now",
          "paper.week",
          "paper.month",
          "paper.later");

  /** Said with what the script puts in. */
  private static final List<String> HOLED =
      List.of(
          "offline.made",
          "offline.private",
          "offline.erase",
          "offline.told",
          "offline.until",
          "question.progress");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FOLDER = "/lv/celakarte/site/offline/";

  private final Language language;
  private final Words words;
  private final Views views;
  private final String style;
  private final String script = read("engine.js") + read("screens.js");

  OfflineCopy(Frames frames, Views views, String style) {
    this.language = frames.language();
    this.words = frames.words();
    this.views = views;
    this.style = style;
  }

  /** The file for this questionnaire, for the address at which it can be fetched. */
  RenderedPage page(String path, Questionnaire questionnaire, Reading reading) {
    var title = questionnaire.title().nearest(language);
    var copy =
        new OfflinePage(
            language.tag(), title, words, style, script, data(questionnaire, title, reading));
    return RenderedPage.html(path, 200, language, Views.toText(views.render("offline", copy)));
  }

  private String data(Questionnaire questionnaire, String title, Reading reading) {
    var definition = questionnaire.definition();
    var data = new LinkedHashMap<String, @Nullable Object>();
    spoken(definition).forEach(data::put);
    data.put("title", title);
    data.put("language", language.code());
    data.put("made", made(definition));
    data.put("atMost", definition.getOrDefault("atMost", 12));
    data.put("sections", byId(data.get("sections"), "title"));
    data.put("amounts", byId(data.get("amounts"), "formula"));
    data.put("conditions", byId(data.get("conditions"), "when"));
    data.put("parameters", parameters(definition, reading));
    data.put("questions", questions(data.get("questions")));
    data.put("freed", moved(definition, "free"));
    data.put("worked", moved(definition, "worked"));
    data.put("places", places(reading));
    data.put("institutions", institutions(definition, reading));
    data.put("words", said());
    return JSON.writeValueAsString(data)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private Map<String, String> said() {
    var said = new LinkedHashMap<String, String>();
    WORDS.forEach(key -> said.put(key, words.t(key)));
    HOLED.forEach(key -> said.put(key, words.t(key, "{0}", "{1}")));
    return said;
  }

  /** The version stands for the day: what was published later is not in this file. */
  private static String made(Map<String, Object> definition) {
    return String.valueOf(definition.getOrDefault("version", ""));
  }

  /** The texts of one language instead of all, and nothing that only authors need. */
  private Map<String, Object> spoken(Map<?, ?> part) {
    var spoken = new LinkedHashMap<String, Object>();
    part.forEach((key, value) -> {
      var name = String.valueOf(key);
      if (value != null && !LEFT_OUT.contains(name)) {
        spoken.put(name, spoken(value));
      }
    });
    return spoken;
  }

  private Object spoken(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().filter(Objects::nonNull).map(this::spoken).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.get(Language.LV.code()) instanceof String latvian) {
      return map.get(language.code()) instanceof String own ? own : latvian;
    }
    return spoken(map);
  }

  private static Map<String, Object> byId(@Nullable Object list, String field) {
    var byId = new LinkedHashMap<String, Object>();
    for (var part : maps(list)) {
      var value = part.get(field);
      if (value != null) {
        byId.put(String.valueOf(part.get("id")), value);
      }
    }
    return byId;
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    var maps = new ArrayList<Map<?, ?>>();
    if (list instanceof List<?> parts) {
      for (var part : parts) {
        if (part instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  /** A question that is answered by yes or no has its options from us. */
  private List<Map<String, Object>> questions(@Nullable Object raw) {
    var questions = new ArrayList<Map<String, Object>>();
    for (var part : maps(raw)) {
      var question = new LinkedHashMap<String, Object>();
      part.forEach((key, value) -> question.put(String.valueOf(key), value));
      if ("yesno".equals(question.get("kind"))) {
        question.put(
            "options",
            List.of(
                Map.of("id", "yes", "text", words.t("question.yes")),
                Map.of("id", "no", "text", words.t("question.no")),
                Map.of("id", "unknown", "text", words.t("question.unknown"), "undecided", true)));
      }
      questions.add(question);
    }
    return questions;
  }

  private static List<String> moved(Map<String, Object> definition, String day) {
    return maps(definition.get("movedWorkingDays")).stream()
        .map(it -> String.valueOf(it.get(day)))
        .toList();
  }

  /** The numbers of the law: those of the fact that a parameter names, before it its own. */
  private static Map<String, Object> parameters(Map<String, Object> definition, Reading reading) {
    var parameters = new LinkedHashMap<String, Object>();
    for (var parameter : maps(definition.get("parameters"))) {
      var values = new ArrayList<Map<String, String>>();
      var facts =
          parameter.get("fact") instanceof String id ? facts(id, reading) : List.<Fact.Value>of();
      for (var own : maps(parameter.get("values"))) {
        var value = value(own);
        if (facts.isEmpty()) {
          values.add(value);
        } else if (value.getOrDefault("from", "").compareTo(facts.getFirst().from().toString())
            < 0) {
          value.merge(
              "to",
              facts.getFirst().from().minusDays(1).toString(),
              (one, other) -> one.compareTo(other) < 0 ? one : other);
          values.add(value);
        }
      }
      facts.forEach(it -> values.add(value(it)));
      parameters.put(String.valueOf(parameter.get("id")), values);
    }
    return parameters;
  }

  private static Map<String, String> value(Map<?, ?> own) {
    var value = new LinkedHashMap<String, String>();
    for (var name : List.of("from", "to", "value")) {
      if (own.get(name) != null) {
        value.put(name, String.valueOf(own.get(name)));
      }
    }
    return value;
  }

  private static Map<String, String> value(Fact.Value fact) {
    var value = new LinkedHashMap<String, String>();
    value.put("from", fact.from().toString());
    if (fact.to() != null) {
      value.put("to", fact.to().toString());
    }
    value.put("value", String.valueOf(fact.value()));
    return value;
  }

  /** The values of a fact, the oldest first; none where one of them is no number. */
  private static List<Fact.Value> facts(String id, Reading reading) {
    var fact = reading.fact(id).filter(it -> !"retired".equals(it.state()));
    var values = new ArrayList<Fact.Value>();
    for (var value : fact.map(Fact::values).orElse(List.of())) {
      var number = number(value.value(), fact.map(Fact::unit).orElse(null));
      if (number.isEmpty()) {
        return List.of();
      }
      values.add(
          new Fact.Value(
              value.from(), value.to(), number.get(), value.display(), value.verification()));
    }
    values.sort(java.util.Comparator.comparing(Fact.Value::from));
    return values;
  }

  private static Optional<String> number(@Nullable String text, @Nullable String unit) {
    try {
      var number = new BigDecimal(Objects.requireNonNullElse(text, ""));
      return Optional.of(("%".equals(unit) ? number.movePointLeft(2) : number).toPlainString());
    } catch (NumberFormatException words) {
      return Optional.empty();
    }
  }

  private List<Map<String, String>> places(Reading reading) {
    var collator = Collator.getInstance(language.locale());
    var places = new ArrayList<Map<String, String>>();
    for (var place : reading.municipalities()) {
      var it = new LinkedHashMap<String, String>();
      it.put("id", place.id());
      it.put("name", place.nameIn(language));
      if (place.socialService() != null) {
        it.put("service", place.socialService());
      }
      places.add(it);
    }
    places.sort((a, b) -> collator.compare(a.getOrDefault("name", ""), b.getOrDefault("name", "")));
    return places;
  }

  /** Every institution that a step can name, and how to reach it. */
  private Map<String, Object> institutions(Map<String, Object> definition, Reading reading) {
    var ids = new LinkedHashSet<String>();
    for (var step : maps(definition.get("steps"))) {
      collect(step.get("institutions"), ids);
      collect(step.get("institutionsByPlace"), ids);
    }
    reading.municipalities().stream()
        .map(Place::socialService)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    var institutions = new LinkedHashMap<String, Object>();
    for (var id : ids) {
      reading
          .organization(id)
          .filter(Organization::listed)
          .ifPresent(it -> institutions.put(id, reached(Contact.of(it, language))));
    }
    return institutions;
  }

  private static void collect(@Nullable Object part, Set<String> ids) {
    switch (part) {
      case String id -> ids.add(id);
      case List<?> list -> list.forEach(it -> collect(it, ids));
      case Map<?, ?> map -> map.values().forEach(it -> collect(it, ids));
      case null, default -> {}
    }
  }

  private Map<String, Object> reached(Contact contact) {
    var ways = new ArrayList<String>();
    for (var way : contact.ways()) {
      var doubt = way.verified() ? "" : " (" + words.t("mark.unconfirmed-short") + ")";
      ways.add(words.t("way." + way.kind()) + ": " + way.text() + doubt);
    }
    if (!contact.phoneKnown()) {
      ways.add(words.t("way.phone") + ": " + words.t("way.unknown"));
    }
    return Map.of("name", contact.name(), "ways", ways);
  }

  private static String read(String name) {
    try (var file = OfflineCopy.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
