package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.SummaryRow;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Parameter;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Situation;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Verification;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.evaluation.Wording;
import org.jspecify.annotations.Nullable;

/** One version, readable: questions, rules in words, steps, situations, parameters. */
final class EditionScreen {

  /** So many lines are read without unfolding anything. */
  private static final int AT_A_GLANCE = 5;

  private final Definition definition;
  private final Wording wording;
  private final LogicWords logic;
  private final Words words;

  EditionScreen(Engine engine, Words words) {
    this.definition = engine.definition();
    this.wording = new Wording(engine, words.language());
    this.logic = new LogicWords(engine, wording, words);
    this.words = words;
  }

  Content content() {
    return Components.all(
        toConfirm(),
        folded("jautajumi", "questions", questions()),
        folded("noteikumi", "rules", rules()),
        folded("soli", "steps", steps()),
        folded("situacijas", "situations", situations()),
        Html.folded(
            "parametri",
            words.say("parameters"),
            definition.parameters().size(),
            false,
            parameters()),
        Html.folded(
            "aprekini", words.say("amounts"), definition.amounts().size(), false, amounts()));
  }

  private Content folded(String id, String title, List<Content> parts) {
    return Html.folded(id, words.say(title), parts.size(), false, Html.stack(parts));
  }

  private Content toConfirm() {
    var steps =
        IntStream.range(0, definition.steps().size())
            .filter(i -> unconfirmed(definition.steps().get(i).verification()))
            .mapToObj(i -> definition.steps().get(i).id() + ": " + wording.step(i).title());
    var parameters =
        definition.parameters().stream()
            .filter(p -> p.values().stream().anyMatch(value -> unconfirmed(value.verification())))
            .map(p -> words.say("confirm.parameter", p.name().in(words.language())));
    var all = Stream.concat(steps, parameters).toList();
    var body = all.isEmpty() ? Html.quiet(words.say("confirm.none")) : Html.words(all);
    return Html.folded(
        "jaapstiprina", words.say("confirm"), all.size(), all.size() <= AT_A_GLANCE, body);
  }

  private static boolean unconfirmed(Verification verification) {
    return verification == Verification.TO_BE_CONFIRMED;
  }

  private List<Content> questions() {
    return IntStream.range(0, definition.questions().size()).mapToObj(this::question).toList();
  }

  /** Folded: a questionnaire told whole is longer than a page can be read. */
  private Content question(int place) {
    var question = definition.questions().get(place);
    var said = wording.question(place);
    var rows = new ArrayList<SummaryRow>();
    row(rows, "kind", words.say("kind." + question.kind().code()) + bounds(question));
    row(rows, "required", words.say(question.required() ? "yes" : "no"));
    row(rows, "hint", said.hint());
    row(rows, "why", said.why());
    if (question.shownIf() != null) {
      rows.add(new SummaryRow(words.say("shown"), logic.condition(question.shownIf())));
    }
    if (!said.options().isEmpty()) {
      var options = said.options().stream().map(Wording.OptionWords::text).toList();
      rows.add(new SummaryRow(words.say("options"), Html.words(options)));
    }
    return Components.details((place + 1) + ". " + said.text(), Components.summary(rows));
  }

  private static String bounds(Question question) {
    if (question.minimum() == null && question.maximum() == null) {
      return "";
    }
    return " (" + shown(question.minimum()) + " – " + shown(question.maximum()) + ")";
  }

  private static String shown(@Nullable BigDecimal bound) {
    return bound == null ? "…" : bound.toPlainString();
  }

  private void row(List<SummaryRow> rows, String key, @Nullable String value) {
    if (value != null) {
      rows.add(new SummaryRow(words.say(key), Components.text(value)));
    }
  }

  private List<Content> rules() {
    return definition.rules().stream().map(this::rule).toList();
  }

  private Content rule(Rule rule) {
    var steps = rule.steps().stream().map(this::titleOf).toList();
    return Components.details(
        words.say("rule", rule.id()) + " → " + String.join(", ", rule.steps()),
        Components.summary(
            List.of(
                new SummaryRow(words.say("rule.when"), logic.condition(rule.when())),
                new SummaryRow(words.say("rule.then"), Html.words(steps)))));
  }

  private String titleOf(String step) {
    return IntStream.range(0, definition.steps().size())
        .filter(i -> definition.steps().get(i).id().equals(step))
        .mapToObj(i -> step + ": " + wording.step(i).title())
        .findFirst()
        .orElse(step);
  }

  private List<Content> steps() {
    return IntStream.range(0, definition.steps().size()).mapToObj(this::step).toList();
  }

  private Content step(int place) {
    Step step = definition.steps().get(place);
    var said = wording.step(place);
    var rows = new ArrayList<SummaryRow>();
    rows.add(new SummaryRow(words.say("verification"), tag(step.verification())));
    row(rows, "urgency", words.say("urgency." + step.urgency().code()) + ", " + step.order());
    row(rows, "text", said.text());
    row(rows, "consequence", said.consequence());
    row(rows, "deadline", said.deadline());
    row(rows, "cost", said.cost());
    row(rows, "documents", joined(said.documents()));
    row(rows, "institutions", joined(step.institutions()));
    row(rows, "local", step.local() == null ? null : words.say("local." + step.local()));
    row(rows, "law", step.law());
    row(rows, "document", step.document());
    row(rows, "sources", joined(step.sources()));
    return Components.details(step.id() + ": " + said.title(), Components.summary(rows));
  }

  private static @Nullable String joined(List<String> parts) {
    return parts.isEmpty() ? null : String.join("; ", parts);
  }

  private Content tag(Verification verification) {
    var tone = unconfirmed(verification) ? Tone.ATTENTION : Tone.GOOD;
    return Components.tag(words.say("verification." + verification.code()), tone);
  }

  private List<Content> situations() {
    return definition.situations().stream().map(this::situation).toList();
  }

  private Content situation(Situation situation) {
    return Components.details(
        situation.title().in(words.language()),
        Components.summary(
            List.of(
                new SummaryRow(words.say("document"), Components.text(situation.document())),
                new SummaryRow(words.say("rule.when"), logic.condition(situation.when())))));
  }

  private Content parameters() {
    var rows = new ArrayList<List<Content>>();
    for (var parameter : definition.parameters()) {
      for (var value : parameter.values()) {
        rows.add(row(parameter, value));
      }
    }
    return Components.table(
        new Table(
            words.say("parameters.caption"),
            List.of(
                words.say("parameter"),
                words.say("from"),
                words.say("to"),
                words.say("value"),
                words.say("verification"),
                words.say("sources")),
            rows));
  }

  private List<Content> row(Parameter parameter, Parameter.Value value) {
    var to = value.to();
    var unit = parameter.unit() == null ? "" : " " + parameter.unit().in(words.language());
    var source = new ArrayList<>(parameter.sources());
    if (parameter.note() != null) {
      source.addFirst(Objects.requireNonNull(parameter.note()));
    }
    return List.of(
        Components.text(parameter.name().in(words.language())),
        Components.text(words.date(value.from())),
        Components.text(to == null ? "–" : words.date(to)),
        Components.text(value.value().toPlainString() + unit),
        tag(value.verification()),
        Components.text(String.join("; ", source)));
  }

  private Content amounts() {
    if (definition.amounts().isEmpty()) {
      return Html.quiet(words.say("amounts.none"));
    }
    var rows =
        definition.amounts().stream()
            .map(named ->
                new SummaryRow(
                    named.name().in(words.language()),
                    Components.text(logic.amount(named.amount()))))
            .toList();
    return Components.summary(rows);
  }
}
