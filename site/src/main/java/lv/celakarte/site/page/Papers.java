package lv.celakarte.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.celakarte.platform.html.Views;
import lv.celakarte.site.page.PaperPage.Group;
import lv.celakarte.site.page.PaperPage.Option;
import lv.celakarte.site.page.PaperPage.Part;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Reading;
import org.jspecify.annotations.Nullable;

/** Makes the paper version of a questionnaire, for where there is no screen or no electricity. */
final class Papers {

  private static final List<String> URGENCIES = List.of("now", "week", "month", "later");

  private final Frames frames;
  private final Words words;
  private final Views views;

  Papers(Frames frames, Views views) {
    this.frames = frames;
    this.words = frames.words();
    this.views = views;
  }

  RenderedPage page(Questionnaire questionnaire, Reading reading) {
    var language = frames.language();
    var start = language.path("celvedis/" + questionnaire.id());
    var path = start + "/papirs";
    var conditions = new Conditions(questionnaire, reading, language, words);
    var title = words.t("paper.title", conditions.text(questionnaire.title()));
    var trail =
        frames.trail(
            List.of(
                new Link(conditions.text(questionnaire.title()), start),
                new Link(words.t("paper.short"), path)));
    var frame =
        frames
            .page(
                reading,
                title,
                words.t("paper.lead"),
                path,
                trail,
                frames.twins(path, questionnaire::speaks),
                null)
            .noticing(frames.notices(reading, questionnaire.id()));
    var numbers = numbers(questionnaire);
    var page =
        new PaperPage(
            frame,
            start,
            parts(questionnaire, conditions, numbers),
            conditions.named(),
            groups(questionnaire, conditions, numbers, reading));
    return RenderedPage.html(path, 200, language, Views.toText(views.render("paper", page)));
  }

  /** Steps are numbered in the order in which they are to be taken. */
  private static Map<String, Integer> numbers(Questionnaire questionnaire) {
    var numbers = new LinkedHashMap<String, Integer>();
    questionnaire.steps().stream()
        .sorted(
            Comparator.<Questionnaire.Step>comparingInt(step -> urgency(step))
                .thenComparingInt(step -> Objects.requireNonNullElse(step.order(), 1_000)))
        .forEach(step -> numbers.put(step.id(), numbers.size() + 1));
    return numbers;
  }

  private static int urgency(Questionnaire.Step step) {
    int place = step.urgency() == null ? -1 : URGENCIES.indexOf(step.urgency());
    return place < 0 ? URGENCIES.size() - 1 : place;
  }

  private static List<Part> parts(
      Questionnaire questionnaire, Conditions conditions, Map<String, Integer> numbers) {
    var titles = new LinkedHashMap<String, String>();
    questionnaire.sections().forEach(it -> titles.put(it.id(), conditions.text(it.title())));
    var parts = new LinkedHashMap<String, List<PaperPage.Question>>();
    for (var question : questionnaire.questions()) {
      parts
          .computeIfAbsent(
              Objects.requireNonNullElse(question.section(), ""), _ -> new ArrayList<>())
          .add(question(questionnaire, question, conditions, numbers));
    }
    var list = new ArrayList<Part>();
    parts.forEach((section, questions) -> list.add(new Part(titles.get(section), questions)));
    return list;
  }

  private static PaperPage.Question question(
      Questionnaire questionnaire,
      Questionnaire.Question question,
      Conditions conditions,
      Map<String, Integer> numbers) {
    var options = new ArrayList<Option>();
    conditions
        .options(question.id())
        .forEach((id, text) ->
            options.add(
                new Option(
                    Conditions.letter(options.size()),
                    text,
                    leading(questionnaire, conditions, numbers, question.id(), id))));
    var hint = conditions.text(question.hint());
    return new PaperPage.Question(
        conditions.number(question.id()),
        Objects.requireNonNullElse(question.kind(), ""),
        conditions.text(question.text()),
        hint.isEmpty() ? null : hint,
        question.shownIf() == null ? null : conditions.said(question.shownIf()),
        options);
  }

  private static List<Integer> leading(
      Questionnaire questionnaire,
      Conditions conditions,
      Map<String, Integer> numbers,
      String question,
      String option) {
    return questionnaire.rules().stream()
        .filter(rule -> conditions.speaksFor(rule.when(), question, option))
        .flatMap(rule -> rule.steps().stream())
        .map(numbers::get)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private List<Group> groups(
      Questionnaire questionnaire,
      Conditions conditions,
      Map<String, Integer> numbers,
      Reading reading) {
    var groups = new LinkedHashMap<String, List<PaperPage.Step>>();
    URGENCIES.forEach(it -> groups.put(it, new ArrayList<>()));
    questionnaire.steps().stream()
        .sorted(Comparator.comparing(step -> numbers.getOrDefault(step.id(), 0)))
        .forEach(step ->
            Objects.requireNonNull(groups.get(URGENCIES.get(urgency(step))))
                .add(step(questionnaire, step, conditions, numbers, reading)));
    var list = new ArrayList<Group>();
    groups.forEach((id, steps) -> {
      if (!steps.isEmpty()) {
        list.add(new Group(id, words.t("paper." + id), steps));
      }
    });
    return list;
  }

  private PaperPage.Step step(
      Questionnaire questionnaire,
      Questionnaire.Step step,
      Conditions conditions,
      Map<String, Integer> numbers,
      Reading reading) {
    return new PaperPage.Step(
        numbers.getOrDefault(step.id(), 0),
        conditions.text(step.title()),
        some(conditions.text(step.text())),
        some(conditions.text(step.deadline())),
        questionnaire.rules().stream()
            .filter(rule -> rule.steps().contains(step.id()))
            .map(rule -> conditions.said(rule.when()))
            .distinct()
            .toList(),
        step.institutions().stream()
            .map(reading::organization)
            .flatMap(Optional::stream)
            .map(it -> Contact.of(it, frames.language()))
            .toList(),
        step.document() == null ? null : frames.link(step.document(), reading).orElse(null));
  }

  private static @Nullable String some(String text) {
    return text.isBlank() ? null : text;
  }
}
