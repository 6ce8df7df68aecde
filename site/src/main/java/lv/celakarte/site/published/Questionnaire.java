package lv.celakarte.site.published;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as far as it is shown without its answers: before it starts, on paper, and in a
 * code that holds answers.
 *
 * @param definition all of it as it was published, for the copy that works without a network; empty
 *     for one that is only shown
 */
public record Questionnaire(
    String id,
    @Nullable String state,
    Wording title,
    Wording intro,
    @Nullable Integer questionCount,
    List<Part> sections,
    List<Parameter> parameters,
    List<Question> questions,
    List<Named> conditions,
    List<Rule> rules,
    List<Step> steps,
    Map<String, Object> definition) {

  /** One that is only shown, never taken along. */
  public Questionnaire(
      String id,
      @Nullable String state,
      Wording title,
      Wording intro,
      @Nullable Integer questionCount,
      List<Part> sections,
      List<Parameter> parameters,
      List<Question> questions,
      List<Named> conditions,
      List<Rule> rules,
      List<Step> steps) {
    this(
        id,
        state,
        title,
        intro,
        questionCount,
        sections,
        parameters,
        questions,
        conditions,
        rules,
        steps,
        Map.of());
  }

  /** The same with all of it as it was published. */
  public Questionnaire with(Map<String, Object> whole) {
    return new Questionnaire(
        id,
        state,
        title,
        intro,
        questionCount,
        sections,
        parameters,
        questions,
        conditions,
        rules,
        steps,
        whole);
  }

  /** A stretch of questions under one heading. */
  public record Part(String id, Wording title) {
    public Part {
      title = Objects.requireNonNullElse(title, Wording.NONE);
    }
  }

  /** A number of the law that texts quote as {@code {id}}, and the days on which it holds. */
  public record Parameter(String id, List<Fact.Value> values) {
    public Parameter {
      values = values == null ? List.of() : List.copyOf(values);
    }

    /** What it amounts to on this day. */
    public Optional<String> on(LocalDate day) {
      return Fact.on(values, day).map(Fact.Value::value);
    }
  }

  /**
   * A question.
   *
   * @param shownIf the condition on which it is asked, as the definition writes it
   * @param delicate whether the answer is never quoted and never counted; null: no
   */
  public record Question(
      String id,
      @Nullable String section,
      @Nullable String kind,
      Wording text,
      Wording hint,
      List<Option> options,
      @Nullable Map<String, Object> shownIf,
      @Nullable Boolean delicate) {

    /** A question that is not delicate. */
    public Question(
        String id,
        @Nullable String section,
        @Nullable String kind,
        Wording text,
        Wording hint,
        List<Option> options,
        @Nullable Map<String, Object> shownIf) {
      this(id, section, kind, text, hint, options, shownIf, null);
    }

    public Question {
      Objects.requireNonNull(id);
      text = Objects.requireNonNullElse(text, Wording.NONE);
      hint = Objects.requireNonNullElse(hint, Wording.NONE);
      options = options == null ? List.of() : List.copyOf(options);
    }
  }

  /** One of the possible answers. */
  public record Option(String id, Wording text) {
    public Option {
      Objects.requireNonNull(id);
      text = Objects.requireNonNullElse(text, Wording.NONE);
    }
  }

  /** A condition that has a name in words. */
  public record Named(String id, Wording name, @Nullable Map<String, Object> when) {
    public Named {
      name = Objects.requireNonNullElse(name, Wording.NONE);
    }
  }

  /** From which answers which steps follow. */
  public record Rule(@Nullable Map<String, Object> when, List<String> steps) {
    public Rule {
      steps = steps == null ? List.of() : List.copyOf(steps);
    }
  }

  /** A step that a road map can have. */
  public record Step(
      String id,
      Wording title,
      Wording text,
      Wording deadline,
      List<String> institutions,
      @Nullable String document,
      @Nullable String urgency,
      @Nullable Integer order) {
    public Step {
      Objects.requireNonNull(id);
      title = Objects.requireNonNullElse(title, Wording.NONE);
      text = Objects.requireNonNullElse(text, Wording.NONE);
      deadline = Objects.requireNonNullElse(deadline, Wording.NONE);
      institutions = institutions == null ? List.of() : List.copyOf(institutions);
    }
  }

  public Questionnaire {
    Objects.requireNonNull(id);
    title = Objects.requireNonNullElse(title, Wording.NONE);
    intro = Objects.requireNonNullElse(intro, Wording.NONE);
    sections = sections == null ? List.of() : List.copyOf(sections);
    parameters = parameters == null ? List.of() : List.copyOf(parameters);
    questions = questions == null ? List.of() : List.copyOf(questions);
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
    rules = rules == null ? List.of() : List.copyOf(rules);
    steps = steps == null ? List.of() : List.copyOf(steps);
    definition = definition == null ? Map.of() : Collections.unmodifiableMap(definition);
  }

  /** Whether its texts say the same on both of these days. */
  boolean same(LocalDate one, LocalDate other) {
    return parameters.stream().allMatch(it -> it.on(one).equals(it.on(other)));
  }

  /** The days on which a number of the law changes. */
  Stream<LocalDate> turns() {
    return parameters.stream().flatMap(it -> Fact.turns(it.values()));
  }

  /** Whether it is asked in this language. */
  public boolean speaks(Language language) {
    return language == Language.LV || title.speaks(language);
  }

  /** Whether it also speaks to somebody who answers for another person. */
  public boolean speaksForOthers() {
    return intro.forOther()
        || questions.stream()
            .anyMatch(it ->
                it.text().forOther()
                    || it.hint().forOther()
                    || it.options().stream().anyMatch(option -> option.text().forOther()))
        || steps.stream().anyMatch(it -> it.title().forOther() || it.text().forOther());
  }

  /** Whether it can be answered. */
  public boolean open() {
    return !"withdrawn".equals(state);
  }
}
