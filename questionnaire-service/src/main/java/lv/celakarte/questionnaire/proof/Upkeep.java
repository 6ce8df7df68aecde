package lv.celakarte.questionnaire.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Parameter;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Text;
import org.jspecify.annotations.Nullable;

/** What can be told without any visitor: numbers of the law, institutions, texts. */
final class Upkeep {

  private static final Pattern QUOTE = Pattern.compile("\\{([A-Za-z0-9_-]+)(?:\\|percent)?}");
  private static final int NAMED = 5;

  /** What follows are the municipalities that have somebody, not those that lack one. */
  static final String ONLY = "only: ";

  private final Definition definition;
  private final Surroundings surroundings;
  private final Map<String, Text> texts;

  Upkeep(Definition definition, Surroundings surroundings) {
    this.definition = definition;
    this.surroundings = surroundings;
    this.texts = Parts.texts(definition);
  }

  /** {@code told}: for every part that was looked at, its name and what is wrong with it. */
  void parameters(BiConsumer<String, @Nullable String> told) {
    var quoted = quoted();
    definition.parameters().stream()
        .filter(parameter -> quoted.contains(parameter.id()))
        .forEach(parameter ->
            told.accept(parameter.id(), gap(parameter).map(LocalDate::toString).orElse(null)));
  }

  private Set<String> quoted() {
    var mentions = new Mentions(definition);
    Cover.roots(definition).forEach(mentions::in);
    definition.amounts().forEach(named -> mentions.in(named.amount()));
    var quoted = new LinkedHashSet<>(mentions.parameters());
    for (var text : texts.values()) {
      for (String words : text.words().values()) {
        var matcher = QUOTE.matcher(words);
        while (matcher.find()) {
          quoted.add(matcher.group(1));
        }
      }
    }
    return quoted;
  }

  /** The first day of the validity on which nobody knows the number. */
  private Optional<LocalDate> gap(Parameter parameter) {
    var day = surroundings.from();
    var last = surroundings.to();
    while (last == null || !day.isAfter(last)) {
      var value = parameter.on(day);
      if (value.isEmpty()) {
        return Optional.of(day);
      }
      var to = value.get().to();
      if (to == null) {
        return Optional.empty();
      }
      day = to.plusDays(1);
    }
    return Optional.empty();
  }

  void institutions(BiConsumer<String, @Nullable String> told) {
    for (var step : definition.steps()) {
      var local = step.local();
      if (local != null) {
        told.accept(step.id(), uncovered(local, step));
      } else if (step.institutions().isEmpty() && !step.institutionsByPlace().isEmpty()) {
        told.accept(
            step.id(),
            ONLY + named(step.institutionsByPlace().keySet().stream().sorted().toList()));
      }
    }
  }

  /** Steps that name nobody who would be responsible, all in one. */
  void nobodyNamed(BiConsumer<String, @Nullable String> told) {
    var nobody =
        definition.steps().stream()
            .filter(step -> step.local() == null && step.institutions().isEmpty())
            .filter(step -> step.institutionsByPlace().isEmpty())
            .map(Step::id)
            .toList();
    told.accept("", named(nobody));
  }

  /** Who is named for a place, or for all, stands in for the kind of institution. */
  private @Nullable String uncovered(String local, Step step) {
    if (!step.institutions().isEmpty()) {
      return null;
    }
    return named(
        surroundings.uncovered().getOrDefault(local, List.of()).stream()
            .filter(place -> !step.institutionsByPlace().containsKey(place))
            .toList());
  }

  private static @Nullable String named(List<String> missing) {
    if (missing.isEmpty()) {
      return null;
    }
    var named = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
    return missing.size() > NAMED ? named + " +" + (missing.size() - NAMED) : named;
  }

  void texts(BiConsumer<String, @Nullable String> told) {
    var languages = definition.languages();
    texts.forEach((place, text) -> {
      var missing = new ArrayList<String>();
      for (Language language : languages) {
        var words = text.words().getOrDefault(language, "");
        if (words.isBlank() || words.startsWith(Text.UNTRANSLATED)) {
          missing.add(language.code());
        }
      }
      missing.sort(null);
      told.accept(place, missing.isEmpty() ? null : String.join(", ", missing));
    });
  }
}
