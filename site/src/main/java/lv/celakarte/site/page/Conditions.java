package lv.celakarte.site.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.published.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Says the conditions of a questionnaire in words that somebody with a pencil can follow: which
 * question, which answer. What has to be calculated is only said to depend on a question.
 */
final class Conditions {

  private static final int DEEPEST = 8;
  private static final int LETTERS = 26;

  /** A longer condition with a name is told once, under a letter. */
  private static final int SHORT = 24;

  private static final Pattern QUOTE = Pattern.compile("\\{([A-Za-z0-9_.-]+)(\\|[a-z]+)?}");

  private final Questionnaire questionnaire;
  private final Reading reading;
  private final Language language;
  private final Words words;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> options = new LinkedHashMap<>();
  private final Map<String, PaperPage.Named> named = new LinkedHashMap<>();

  Conditions(Questionnaire questionnaire, Reading reading, Language language, Words words) {
    this.questionnaire = questionnaire;
    this.reading = reading;
    this.language = language;
    this.words = words;
    for (var question : questionnaire.questions()) {
      numbers.put(question.id(), numbers.size() + 1);
      var texts = new LinkedHashMap<String, String>();
      question.options().forEach(it -> texts.put(it.id(), text(it.text())));
      if (texts.isEmpty() && "yesno".equals(question.kind())) {
        List.of("yes", "no", "unknown").forEach(it -> texts.put(it, words.t("question." + it)));
      }
      options.put(question.id(), texts);
    }
    questionnaire.conditions().forEach(this::name);
  }

  /** In the order of the definition, so that a condition can lean on those before it. */
  private void name(Questionnaire.Named condition) {
    var said = said(condition.when());
    if (said.length() > SHORT) {
      var letter = letter(named.size()).toUpperCase(Locale.ROOT);
      named.put(condition.id(), new PaperPage.Named(letter, text(condition.name()), said));
    }
  }

  /** The conditions that questions and steps name by a letter. */
  List<PaperPage.Named> named() {
    return List.copyOf(named.values());
  }

  String text(Wording wording) {
    return QUOTE
        .matcher(wording.nearest(language))
        .replaceAll(it -> Matcher.quoteReplacement(amount(it.group(1), it.group(2))));
  }

  /** Numbers of the law as they are today; what only answers tell is not known on paper. */
  private String amount(String id, @Nullable String form) {
    var amount = new Constants(questionnaire, reading).value(id);
    return (form == null ? amount : amount.map(it -> it.movePointRight(2)))
        .map(it -> Constants.written(it, language))
        .map(it -> form == null ? it : it + (language == Language.EN ? "%" : "\u00a0%"))
        .orElse(words.t("fact.missing"));
  }

  /** The place of a question on the paper, from 1. */
  int number(String question) {
    return numbers.getOrDefault(question, 0);
  }

  /** The answers to a question, by id. */
  Map<String, String> options(String question) {
    return options.getOrDefault(question, Map.of());
  }

  /** A condition in words. */
  String said(@Nullable Map<String, Object> condition) {
    return said(condition, 0);
  }

  private String said(@Nullable Object condition, int depth) {
    if (!(condition instanceof Map<?, ?> map) || depth > DEEPEST) {
      return words.t("paper.calculated");
    }
    if (map.get("all") instanceof List<?> all) {
      return joined(all, "paper.and", depth);
    }
    if (map.get("any") instanceof List<?> any) {
      return joined(any, "paper.or", depth);
    }
    if (map.get("not") instanceof Map<?, ?> not) {
      var key = not.containsKey("question") ? "paper.not-ticked" : "paper.not";
      return words.t(key, said(not, depth + 1));
    }
    if (map.containsKey("always")) {
      return words.t("paper.always");
    }
    if (map.containsKey("holds")) {
      return named(String.valueOf(map.get("holds")), depth);
    }
    return map.get("question") instanceof String question ? asked(question, map) : calculated(map);
  }

  private String joined(List<?> parts, String word, int depth) {
    return parts.stream()
        .map(part -> {
          var said = said(part, depth + 1);
          return compound(part) && parts.size() > 1 ? "(" + said + ")" : said;
        })
        .distinct()
        .collect(Collectors.joining(" " + words.t(word) + " "));
  }

  private static boolean compound(@Nullable Object condition) {
    return condition instanceof Map<?, ?> map
        && (size(map.get("all")) > 1 || size(map.get("any")) > 1);
  }

  private static int size(@Nullable Object list) {
    return list instanceof List<?> it ? it.size() : 0;
  }

  private String named(String id, int depth) {
    var known = named.get(id);
    if (known != null) {
      return words.t("paper.named", known.letter());
    }
    for (var condition : questionnaire.conditions()) {
      if (condition.id().equals(id)) {
        return said(condition.when(), depth + 1);
      }
    }
    return words.t("paper.calculated");
  }

  private String asked(String question, Map<?, ?> condition) {
    var ticks =
        chosen(condition).stream()
            .map(id -> tick(question, id))
            .collect(Collectors.joining(" " + words.t("paper.or") + " "));
    return ticks.isEmpty() ? words.t("paper.answer", number(question), dated(condition)) : ticks;
  }

  /** How an answer is called on the paper: the number of its question, and its letter. */
  String tick(String question, String option) {
    int place = List.copyOf(options(question).keySet()).indexOf(option);
    return number(question) + (place < 0 ? "" : letter(place));
  }

  /** a, b, … z, aa, ab … */
  static String letter(int place) {
    var last = String.valueOf((char) ('a' + place % LETTERS));
    return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
  }

  private static Set<String> chosen(Map<?, ?> condition) {
    var chosen = new LinkedHashSet<String>();
    for (var key : List.of("is", "includes")) {
      if (condition.get(key) instanceof String id) {
        chosen.add(id);
      }
    }
    if (condition.get("oneOf") instanceof List<?> several) {
      several.forEach(id -> chosen.add(String.valueOf(id)));
    }
    return chosen;
  }

  private String dated(Map<?, ?> condition) {
    for (var key : List.of("before", "after")) {
      if (condition.get(key) instanceof String text) {
        try {
          return words.t("paper." + key, Dates.name(LocalDate.parse(text), language));
        } catch (DateTimeParseException undated) {
          return words.t("paper.depends");
        }
      }
    }
    return words.t("paper.depends");
  }

  private String calculated(Map<?, ?> condition) {
    var asked = new TreeSet<Integer>();
    collect(condition, asked, 0);
    return asked.isEmpty()
        ? words.t("paper.calculated")
        : words.t(
            "paper.calculated-from",
            asked.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private void collect(@Nullable Object part, Set<Integer> asked, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (part instanceof Map<?, ?> map) {
      if (map.get("answer") instanceof String question && numbers.containsKey(question)) {
        asked.add(number(question));
      }
      map.values().forEach(it -> collect(it, asked, depth + 1));
    } else if (part instanceof List<?> list) {
      list.forEach(it -> collect(it, asked, depth + 1));
    }
  }

  /** Whether giving this answer speaks for a condition, alone or together with others. */
  boolean speaksFor(@Nullable Object condition, String question, String option) {
    return speaksFor(condition, question, option, 0);
  }

  private boolean speaksFor(@Nullable Object condition, String question, String option, int depth) {
    if (!(condition instanceof Map<?, ?> map) || depth > DEEPEST) {
      return false;
    }
    for (var key : List.of("all", "any")) {
      if (map.get(key) instanceof List<?> parts) {
        return parts.stream().anyMatch(it -> speaksFor(it, question, option, depth + 1));
      }
    }
    if (map.get("holds") instanceof String id) {
      return questionnaire.conditions().stream()
          .filter(it -> it.id().equals(id))
          .anyMatch(it -> speaksFor(it.when(), question, option, depth + 1));
    }
    return question.equals(map.get("question")) && chosen(map).contains(option);
  }
}
