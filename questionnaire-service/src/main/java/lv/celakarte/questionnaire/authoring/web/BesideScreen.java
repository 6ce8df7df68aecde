package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.questionnaire.authoring.web.TryOut.Place;
import lv.celakarte.questionnaire.authoring.web.TryOut.Tried;
import lv.celakarte.questionnaire.engine.Truth;
import lv.celakarte.questionnaire.engine.Walk;
import lv.celakarte.questionnaire.evaluation.Evaluation;

/** A try-out in a narrow column: the next question, the steps, and what every rule says. */
final class BesideScreen {

  private static final Views VIEWS = new Views("lv.celakarte.questionnaire.templates");

  private final Tried tried;
  private final TryOutScreen screen;
  private final Words words;
  private final LogicWords logic;

  BesideScreen(Tried tried, TryOutScreen screen, Words words) {
    this.tried = tried;
    this.screen = screen;
    this.words = words;
    this.logic = new LogicWords(tried.engine(), tried.wording(), words, tried.walk());
  }

  Content content(Place place) {
    var walk = tried.walk();
    var open = screen.open(walk);
    var answered = screen.shown(walk);
    answered.removeAll(open);
    return VIEWS.render(
        "beside",
        Map.ofEntries(
            Map.entry("words", words),
            Map.entry("place", place),
            Map.entry("asked", screen.names(screen.shown(walk))),
            Map.entry("count", answered.size()),
            Map.entry("answered", fields(answered)),
            Map.entry("wrong", !tried.errors().isEmpty()),
            Map.entry("open", fields(open)),
            Map.entry("complete", walk.complete()),
            Map.entry("steps", steps(walk)),
            Map.entry("trace", trace(place.rule()))));
  }

  private Content fields(Set<Integer> places) {
    return all(screen.fields(places, tried.answers(), tried.errors()));
  }

  private static Content all(List<Content> parts) {
    return Components.all(parts.toArray(Content[]::new));
  }

  /** A road map as a list of titles; before the last answer, what is certain by now. */
  private Content steps(Walk walk) {
    var map = screen.map(walk);
    if (map == null) {
      return Html.quiet(words.say("beside.not-yet"));
    }
    var parts = new ArrayList<Content>();
    for (var group : map.groups()) {
      parts.add(Html.listing(group.title(), group.steps().stream().map(this::step).toList()));
    }
    if (!map.further().isEmpty()) {
      var further = map.further().stream().map(this::step).toList();
      parts.add(
          Components.details(
              words.say("try.further", map.further().size()), Html.listing("", further)));
    }
    return parts.isEmpty() ? Html.quiet(words.say("beside.no-steps")) : all(parts);
  }

  private Content step(Evaluation.Step step) {
    var title = Components.text(step.id() + ": " + step.title());
    return step.certainty().equals("maybe")
        ? Components.all(
            title, Components.text(" "), Components.tag(words.say("try.maybe"), Tone.ATTENTION))
        : title;
  }

  /** The rule that is being written first, then all by what they say. */
  private Content trace(String own) {
    var rules = tried.engine().definition().rules();
    var parts = new ArrayList<Content>();
    IntStream.range(0, rules.size())
        .filter(i -> rules.get(i).id().equals(own))
        .forEach(i ->
            parts.add(
                Components.all(
                    Html.paragraph(words.say("beside.this-rule")),
                    screen.truth(truth(i)),
                    Components.text(" "),
                    logic.condition(rules.get(i).when()))));
    for (var truth : List.of(Truth.YES, Truth.UNKNOWN, Truth.NO)) {
      var group =
          IntStream.range(0, rules.size())
              .filter(i -> truth(i) == truth)
              .mapToObj(this::rule)
              .toList();
      if (!group.isEmpty()) {
        parts.add(
            Components.details(
                words.say(
                    "beside." + truth.name().toLowerCase(java.util.Locale.ROOT), group.size()),
                all(group)));
      }
    }
    return parts.isEmpty() ? Html.quiet(words.say("beside.no-rules")) : all(parts);
  }

  private Truth truth(int rule) {
    return tried.engine().truth(rule, tried.walk());
  }

  private Content rule(int place) {
    var rule = tried.engine().definition().rules().get(place);
    return Components.details(
        rule.id() + " → " + String.join(", ", rule.steps()), logic.condition(rule.when()));
  }
}
