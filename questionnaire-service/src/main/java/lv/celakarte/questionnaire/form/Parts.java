package lv.celakarte.questionnaire.form;

import static lv.celakarte.questionnaire.form.Shape.Member.may;
import static lv.celakarte.questionnaire.form.Shape.Member.need;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.form.Shape.Choice;
import lv.celakarte.questionnaire.form.Shape.Entry;
import lv.celakarte.questionnaire.form.Shape.Fields;
import lv.celakarte.questionnaire.form.Shape.Flag;
import lv.celakarte.questionnaire.form.Shape.Keyed;
import lv.celakarte.questionnaire.form.Shape.Lines;
import lv.celakarte.questionnaire.form.Shape.Member;
import lv.celakarte.questionnaire.form.Shape.Pick;
import lv.celakarte.questionnaire.form.Shape.Several;
import lv.celakarte.questionnaire.form.Shape.Ticks;
import lv.celakarte.questionnaire.form.Shape.Typed;
import lv.celakarte.questionnaire.form.Shape.Variant;
import lv.celakarte.questionnaire.form.Shape.Words;
import org.jspecify.annotations.Nullable;

/** The parts of a questionnaire as forms, each with every field that a definition file has. */
public final class Parts {

  private static final Typed LINE = new Typed(Entry.LINE);
  private static final Typed AREA = new Typed(Entry.AREA);
  private static final Typed NUMBER = new Typed(Entry.NUMBER);
  private static final Typed DATE = new Typed(Entry.DATE);
  private static final Typed CODE = new Typed(Entry.CODE);
  private static final Several INSTITUTIONS = new Several(new Pick(Source.INSTITUTIONS));
  private static final Words SHORT = new Words(2);
  private static final Words LONG = new Words(4);

  private final Outline outline;
  private final Logic logic;

  /** {@code outline}: the questionnaire around the forms. */
  public Parts(Outline outline) {
    this.outline = outline;
    this.logic = new Logic(outline);
  }

  /** The form of one entry of this list of a definition. */
  public Fields of(Part part) {
    return switch (part) {
      case SECTIONS -> new Fields(List.of(need("title", SHORT), need("id", CODE)));
      case QUESTIONS -> question();
      case PARAMETERS -> parameter();
      case AMOUNTS ->
          new Fields(
              List.of(need("name", SHORT), need("formula", logic.amount()), need("id", CODE)));
      case CONDITIONS ->
          new Fields(
              List.of(need("name", SHORT), need("when", logic.condition()), need("id", CODE)));
      case RULES -> rule();
      case STEPS -> step();
      case SITUATIONS ->
          new Fields(
              List.of(
                  need("title", SHORT),
                  need("when", logic.condition()),
                  need("document", new Pick(Source.DOCUMENTS))));
    };
  }

  /** What a questionnaire says about itself as a whole. */
  public Fields whole() {
    return new Fields(
        List.of(
            need("title", SHORT),
            need("intro", LONG),
            may("languages", new Ticks(Source.LANGUAGES)),
            may("atMost", NUMBER),
            may("validFrom", DATE),
            may("validTo", DATE),
            need(
                "crisis",
                new Fields(
                    List.of(
                        need("title", SHORT),
                        need("text", LONG),
                        may("institutions", INSTITUTIONS)))),
            may("note", AREA)));
  }

  /** A test case. */
  public Fields testCase() {
    Shape answer =
        new Fields(
            List.of(
                need("question", new Pick(Source.QUESTIONS)),
                need("value", LINE).when(given -> !chosen(given)),
                need("ticked", new Ticks(Source.OPTIONS)).when(this::chosen)));
    var expected =
        new Fields(
            List.of(
                need("step", new Pick(Source.STEPS)), need("is", new Pick(Source.EXPECTATIONS))));
    return new Fields(
        List.of(
            need("name", LINE),
            may("day", DATE),
            need("answers", new Several(answer)),
            need("expected", new Several(expected)),
            need("id", CODE)));
  }

  private boolean chosen(Map<String, Object> answer) {
    return outline.kind(String.valueOf(answer.get("question"))).filter(Kind::choice).isPresent();
  }

  private static Predicate<Map<String, Object>> kind(Predicate<Kind> fits) {
    return question -> {
      for (var kind : Kind.values()) {
        if (kind.code().equals(question.get("kind"))) {
          return fits.test(kind);
        }
      }
      return true;
    };
  }

  private Fields question() {
    var options = kind(kind -> kind == Kind.SINGLE || kind == Kind.MULTIPLE);
    return new Fields(
        List.of(
            need("kind", new Pick(Source.KINDS)),
            need("section", new Pick(Source.SECTIONS)),
            need("text", SHORT),
            may("hint", SHORT),
            may("why", SHORT),
            may("options", new Several(option())).when(options),
            may("minimum", NUMBER).when(kind(Kind::number)),
            may("maximum", NUMBER).when(kind(Kind::number)),
            may("unit", SHORT).when(kind(Kind::number)),
            may("earliest", logic.day().orNothing()).when(kind(Kind::calendar)),
            may("latest", logic.day().orNothing()).when(kind(Kind::calendar)),
            may("required", new Flag(true)),
            may("delicate", new Flag(false)),
            may("page", LINE),
            may("shownIf", logic.condition().orNothing()),
            need("id", CODE)));
  }

  private Fields option() {
    return new Fields(
        List.of(
            need("text", SHORT),
            may("hint", SHORT),
            may("exclusive", new Flag(false)),
            may("undecided", new Flag(false)),
            may("shownIf", logic.condition().orNothing()),
            need("id", CODE)));
  }

  private static Fields parameter() {
    var value =
        new Fields(
            List.of(
                need("from", DATE),
                may("to", DATE),
                need("value", NUMBER),
                need("verification", new Pick(Source.VERIFICATIONS))));
    return new Fields(
        List.of(
            need("name", SHORT),
            may("unit", SHORT),
            may("fact", new Pick(Source.FACTS)),
            need("values", new Several(value)),
            may("note", AREA),
            may("sources", new Lines()),
            need("id", CODE)));
  }

  private Fields rule() {
    return new Fields(
        List.of(
            need("when", logic.condition()),
            need("steps", new Several(new Pick(Source.STEPS))),
            may("why", new Several(SHORT)),
            may("urgency", new Pick(Source.URGENCIES)),
            may("note", AREA),
            need("id", CODE)));
  }

  private static Fields step() {
    var members = new ArrayList<Member>();
    members.add(need("title", SHORT));
    members.add(need("text", LONG));
    members.add(may("why", SHORT));
    members.add(may("whyNot", SHORT));
    members.add(may("consequence", SHORT));
    members.add(need("urgency", new Pick(Source.URGENCIES)));
    members.add(may("order", NUMBER));
    members.add(may("deadline", SHORT));
    members.add(may("due", due()));
    members.add(may("documents", new Several(SHORT)));
    members.add(may("cost", SHORT));
    members.add(may("channel", SHORT));
    members.add(may("institutions", INSTITUTIONS));
    members.add(may("local", new Pick(Source.LOCAL)));
    members.add(may("institutionsByPlace", new Keyed(Source.PLACES, INSTITUTIONS)));
    members.add(may("law", LINE));
    members.add(may("document", new Pick(Source.DOCUMENTS)));
    members.add(may("outcome", new Pick(Source.OUTCOMES)));
    members.add(may("depends", new Several(new Pick(Source.STEPS))));
    members.add(may("alternatives", new Several(new Pick(Source.STEPS))));
    members.add(may("excludes", new Several(new Pick(Source.STEPS))));
    members.add(need("verification", new Pick(Source.VERIFICATIONS)));
    members.add(may("sources", new Lines()));
    members.add(may("note", AREA));
    members.add(need("id", CODE));
    return new Fields(members);
  }

  private static Choice due() {
    var units = new ArrayList<Variant>();
    for (var unit : List.of("days", "workingDays", "months")) {
      units.add(
          new Variant(
              unit,
              new Fields(
                  List.of(
                      need(unit, NUMBER),
                      may("after", new Pick(Source.CALENDAR)),
                      may("rolls", new Flag(false)))),
              Map.of(unit, ""),
              value -> value instanceof Map<?, ?> map && map.containsKey(unit),
              false));
    }
    return new Choice(units, UnaryOperator.identity(), Parts::inOtherUnits, true);
  }

  private static Object inOtherUnits(@Nullable Object value, Variant to) {
    if (!(value instanceof Map<?, ?> map)) {
      return to.blank();
    }
    var next = new LinkedHashMap<String, Object>();
    map.forEach((name, part) -> {
      boolean unit = List.of("days", "workingDays", "months").contains(name);
      next.put(unit ? to.key() : String.valueOf(name), part);
    });
    return next;
  }
}
