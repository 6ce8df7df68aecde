package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.SummaryRow;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.NamedAmount;
import lv.celakarte.questionnaire.definition.NamedCondition;
import lv.celakarte.questionnaire.definition.Parameter;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Situation;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.evaluation.Wording;
import org.jspecify.annotations.Nullable;

/** Two versions part by part, in words: what came, what went, what changed from what to what. */
final class ComparisonScreen {

  private final Definition before;
  private final Definition after;
  private final LogicWords logicBefore;
  private final LogicWords logicAfter;
  private final Words words;
  private final List<Content> found = new ArrayList<>();

  ComparisonScreen(Definition before, Definition after, LocalDate day, Words words) {
    this.before = before;
    this.after = after;
    this.words = words;
    this.logicBefore = logic(before, day, words);
    this.logicAfter = logic(after, day, words);
  }

  private static LogicWords logic(Definition definition, LocalDate day, Words words) {
    var engine = Engine.compile(definition, 0, day);
    return new LogicWords(engine, new Wording(engine, words.language()), words);
  }

  Content content() {
    compare("questions", Definition::questions, Question::id, q -> in(q.text()));
    compare("rules", Definition::rules, Rule::id, rule -> words.say("rule", rule.id()));
    compare("steps", Definition::steps, Step::id, step -> step.id() + ": " + in(step.title()));
    compare("situations", Definition::situations, Situation::document, s -> in(s.title()));
    compare("parameters", Definition::parameters, Parameter::id, p -> in(p.name()));
    compare("amounts", Definition::amounts, NamedAmount::id, a -> in(a.name()));
    compare("conditions", Definition::conditions, NamedCondition::id, c -> in(c.name()));
    return found.isEmpty()
        ? Html.paragraph(words.say("compare.same"))
        : Components.all(found.toArray(Content[]::new));
  }

  private String in(Text text) {
    return text.in(words.language());
  }

  private <T extends Record> void compare(
      String list,
      Function<Definition, List<T>> parts,
      Function<T, String> id,
      Function<T, String> title) {
    var then = byId(parts.apply(before), id);
    var now = byId(parts.apply(after), id);
    var ids = new LinkedHashSet<>(now.keySet());
    ids.addAll(then.keySet());
    var changes = new ArrayList<Content>();
    for (String key : ids) {
      var old = then.get(key);
      var fresh = now.get(key);
      if (old == null && fresh != null) {
        changes.add(
            Html.part(title.apply(fresh), Components.tag(words.say("compare.came"), Tone.GOOD)));
      } else if (fresh == null && old != null) {
        changes.add(
            Html.part(title.apply(old), Components.tag(words.say("compare.went"), Tone.BAD)));
      } else if (old != null && fresh != null && !old.equals(fresh)) {
        changes.add(Html.part(title.apply(fresh), changed(old, fresh)));
      }
    }
    if (!changes.isEmpty()) {
      found.add(Html.block("salidz-" + list, words.say(list), Html.stack(changes)));
    }
  }

  private static <T> Map<String, T> byId(List<T> parts, Function<T, String> id) {
    var map = new LinkedHashMap<String, T>();
    parts.forEach(part -> map.put(id.apply(part), part));
    return map;
  }

  private Content changed(Record old, Record fresh) {
    var rows = new ArrayList<Content>();
    for (RecordComponent component : fresh.getClass().getRecordComponents()) {
      var then = value(old, component);
      var now = value(fresh, component);
      if (!Objects.equals(then, now)) {
        rows.add(
            Html.part(
                words.say("field." + component.getName()),
                Components.summary(
                    List.of(
                        new SummaryRow(words.say("compare.before"), said(then, logicBefore)),
                        new SummaryRow(words.say("compare.after"), said(now, logicAfter))))));
      }
    }
    return Components.all(rows.toArray(Content[]::new));
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException closed) {
      throw new IllegalStateException("a part that cannot be read: " + component, closed);
    }
  }

  private Content said(@Nullable Object value, LogicWords logic) {
    return switch (value) {
      case null -> Components.text("–");
      case Condition condition -> logic.condition(condition);
      case Amount amount -> Components.text(logic.amount(amount));
      case Text text -> texts(text);
      case List<?> list when list.isEmpty() -> Components.text("–");
      case List<?> list -> Html.listing("", list.stream().map(item -> said(item, logic)).toList());
      case Record record -> parts(record, logic);
      case Boolean flag -> Components.text(words.say(flag ? "yes" : "no"));
      default -> Components.text(String.valueOf(value));
    };
  }

  /** Every language has its line, since a changed translation is a change, too. */
  private static Content texts(Text text) {
    return Html.listing(
        "",
        text.words().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> Components.text(entry.getKey().code() + ": " + entry.getValue()))
            .toList());
  }

  private Content parts(Record record, LogicWords logic) {
    var parts = new ArrayList<Content>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      var value = value(record, component);
      if (value != null && !Boolean.FALSE.equals(value)) {
        parts.add(
            Components.all(
                Components.text(words.say("field." + component.getName()) + ": "),
                said(value, logic)));
      }
    }
    return Html.listing("", parts);
  }
}
