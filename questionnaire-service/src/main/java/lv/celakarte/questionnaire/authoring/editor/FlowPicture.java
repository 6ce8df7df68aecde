package lv.celakarte.questionnaire.authoring.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.proof.Mentions;
import org.jspecify.annotations.Nullable;

/**
 * Questions, the rules that listen to them, and the steps that follow: three columns with lines
 * between them, worked out on the server.
 */
public final class FlowPicture {

  /** Height of a box. */
  public static final int HEIGHT = 28;

  private static final int GAP = 10;
  private static final int TOP = 10;
  private static final int QUESTIONS = 110;
  private static final int RULES = 520;
  private static final int STEPS = 740;
  private static final int WIDE = 330;
  private static final int NARROW = 140;
  private static final int LETTERS = 44;

  private final Definition definition;
  private final Language language;
  private final Map<String, Set<String>> opens = new LinkedHashMap<>();
  private final Map<String, Set<String>> rules = new LinkedHashMap<>();

  FlowPicture(Definition definition, Language language) {
    this.definition = definition;
    this.language = language;
    definition.questions().forEach(question -> opens.put(question.id(), new LinkedHashSet<>()));
    definition.questions().forEach(question -> rules.put(question.id(), new LinkedHashSet<>()));
    for (var question : definition.questions()) {
      mentioned(question.shownIf()).forEach(earlier -> add(opens, earlier, question.id()));
    }
    for (var rule : definition.rules()) {
      mentioned(rule.when()).forEach(question -> add(rules, question, rule.id()));
    }
  }

  private static void add(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value);
  }

  private Set<String> mentioned(@Nullable Condition condition) {
    return condition == null ? Set.of() : new Mentions(definition).in(condition).questions();
  }

  /** The questions that are asked or not by the answer to this one. */
  Set<String> opens(String question) {
    return opens.getOrDefault(question, Set.of());
  }

  /** The rules that listen to the answer to this question. */
  Set<String> rules(String question) {
    return rules.getOrDefault(question, Set.of());
  }

  /** The steps that these rules lead to. */
  Set<String> steps(Set<String> of) {
    var steps = new LinkedHashSet<String>();
    definition.rules().stream()
        .filter(rule -> of.contains(rule.id()))
        .forEach(rule -> steps.addAll(rule.steps()));
    return steps;
  }

  /** One box. */
  public record Box(
      int x, int y, int width, String text, String fill, String stroke, boolean marked) {}

  /** One line between boxes. */
  public record Line(String path, String colour) {}

  /** A finished picture; sizes in pixels. */
  public record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {
    public Drawing {
      boxes = List.copyOf(boxes);
      lines = List.copyOf(lines);
    }
  }

  /** Everything, or what one question has to do with; {@code focus} is its name. */
  Drawing draw(@Nullable String focus) {
    var page = new Sheet();
    Predicate<String> asked = focus == null ? _ -> true : near(focus);
    Predicate<String> listening = focus == null ? _ -> true : rules(focus)::contains;
    definition.questions().stream()
        .filter(question -> asked.test(question.id()))
        .forEach(question -> page.question(question, question.id().equals(focus)));
    var heard = definition.rules().stream().filter(rule -> listening.test(rule.id())).toList();
    heard.forEach(page::rule);
    var reached = new LinkedHashSet<String>();
    heard.forEach(rule -> reached.addAll(rule.steps()));
    definition.steps().stream().filter(step -> reached.contains(step.id())).forEach(page::step);
    page.lines(heard);
    return page.drawing();
  }

  private Predicate<String> near(String focus) {
    return question ->
        question.equals(focus)
            || opens(focus).contains(question)
            || opens(question).contains(focus);
  }

  private static String shortened(String text, int letters) {
    return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
  }

  /** Where everything stands on one picture. */
  private final class Sheet {
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> questionAt = new HashMap<>();
    private final Map<String, Integer> ruleAt = new HashMap<>();
    private final Map<String, Integer> stepAt = new HashMap<>();

    void question(Question question, boolean marked) {
      int y = next(questionAt, question.id());
      var text = shortened(question.text().in(language), LETTERS);
      boxes.add(new Box(QUESTIONS, y, WIDE, text, "#fff", "#0b4f4a", marked));
    }

    void rule(Rule rule) {
      int y = next(ruleAt, rule.id());
      boxes.add(new Box(RULES, y, NARROW, shortened(rule.id(), 18), "#fdf1d6", "#7a4b00", false));
    }

    void step(Step step) {
      int y = next(stepAt, step.id());
      var text = shortened(step.id() + ": " + step.title().in(language), LETTERS);
      boxes.add(new Box(STEPS, y, WIDE, text, "#e3efed", "#0b4f4a", false));
    }

    private static int next(Map<String, Integer> column, String name) {
      int y = TOP + column.size() * (HEIGHT + GAP);
      column.put(name, y);
      return y;
    }

    void lines(List<Rule> heard) {
      questionAt.keySet().forEach(this::branches);
      for (var rule : heard) {
        for (var question : mentioned(rule.when())) {
          curve(questionAt.get(question), QUESTIONS + WIDE, ruleAt.get(rule.id()), RULES);
        }
        for (var step : rule.steps()) {
          curve(ruleAt.get(rule.id()), RULES + NARROW, stepAt.get(step), STEPS);
        }
      }
    }

    /** A bow on the left from a question to each one that its answer opens. */
    private void branches(String question) {
      for (var later : opens(question)) {
        var from = questionAt.get(question);
        var to = questionAt.get(later);
        if (from != null && to != null) {
          int middle = HEIGHT / 2;
          int bow = Math.max(4, QUESTIONS - 12 - (to - from) / 12);
          lines.add(
              new Line(
                  "M"
                      + QUESTIONS
                      + " "
                      + (from + middle)
                      + " C"
                      + bow
                      + " "
                      + (from + middle)
                      + " "
                      + bow
                      + " "
                      + (to + middle)
                      + " "
                      + QUESTIONS
                      + " "
                      + (to + middle),
                  "#0a5c8c"));
        }
      }
    }

    private void curve(@Nullable Integer from, int x, @Nullable Integer to, int end) {
      if (from != null && to != null) {
        int middle = HEIGHT / 2;
        int half = (x + end) / 2;
        lines.add(
            new Line(
                "M"
                    + x
                    + " "
                    + (from + middle)
                    + " C"
                    + half
                    + " "
                    + (from + middle)
                    + " "
                    + half
                    + " "
                    + (to + middle)
                    + " "
                    + end
                    + " "
                    + (to + middle),
                "#5f6f6b"));
      }
    }

    Drawing drawing() {
      int rows = Math.max(questionAt.size(), Math.max(ruleAt.size(), stepAt.size()));
      int height = 2 * TOP + Math.max(1, rows) * (HEIGHT + GAP);
      return new Drawing(STEPS + WIDE + TOP, height, boxes, lines);
    }
  }
}
