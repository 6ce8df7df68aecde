package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.questionnaire.cases.CaseResult;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Step;

/** How test cases came out, in words. */
public final class CaseWords {

  private final Definition definition;
  private final Words words;

  /** {@code definition}: the version whose cases they are. */
  public CaseWords(Definition definition, Words words) {
    this.definition = definition;
    this.words = words;
  }

  /** All cases with what is wrong; {@code address}: where one can be changed, empty for nowhere. */
  public Content content(List<CaseResult> results, String address) {
    if (results.isEmpty()) {
      return Html.quiet(words.say("cases.none"));
    }
    var rows = new ArrayList<List<Content>>();
    for (var result : results) {
      var name = result.test().name();
      rows.add(
          List.of(
              address.isEmpty()
                  ? Components.text(name)
                  : Components.link(name, address + "/" + result.test().id()),
              result.passed()
                  ? Components.tag(words.say("cases.passed"), Tone.GOOD)
                  : Components.tag(words.say("cases.failed"), Tone.BAD),
              Components.all(misses(result), open(result))));
    }
    return Components.table(
        new Table(
            words.say("cases.caption"),
            List.of(words.say("cases.case"), words.say("cases.result"), words.say("cases.why")),
            rows));
  }

  private Content misses(CaseResult result) {
    return result.passed()
        ? Components.text(words.say("cases.as-expected", result.test().expected().size()))
        : Html.words(result.misses().stream().map(this::said).toList());
  }

  private Content open(CaseResult result) {
    return result.open().isEmpty()
        ? Components.all()
        : Html.quiet(words.say("cases.open", question(result.open().getFirst())));
  }

  private String said(CaseResult.Miss miss) {
    var subject =
        switch (miss.kind()) {
          case UNKNOWN_QUESTION, REFUSED_ANSWER, NOT_ASKED -> question(miss.subject());
          case UNKNOWN_STEP, STEP_MISSING, STEP_UNWANTED, ONLY_MAYBE, NOT_MAYBE ->
              step(miss.subject());
        };
    return words.say("miss." + miss.kind().code(), subject);
  }

  private String question(String id) {
    return definition.questions().stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .map(Question::text)
        .map(text -> text.in(words.language()))
        .orElse(id);
  }

  private String step(String id) {
    return definition.steps().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .map(Step::title)
        .map(title -> id + ": " + title.in(words.language()))
        .orElse(id);
  }
}
