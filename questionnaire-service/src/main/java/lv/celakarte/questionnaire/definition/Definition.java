package lv.celakarte.questionnaire.definition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole questionnaire: flow (questions), rules and words, which never mix.
 *
 * @param languages the languages in which every text is complete; Latvian is one of them
 * @param atMost so many steps a road map shows at once; the rest folds away
 * @param validFrom the first day on which this version tells what holds; null: from ever
 * @param validTo the last such day; null: without end
 */
public record Definition(
    String id,
    List<Language> languages,
    Text title,
    Text intro,
    int atMost,
    List<Section> sections,
    List<Parameter> parameters,
    List<NamedAmount> amounts,
    List<NamedCondition> conditions,
    List<Question> questions,
    List<Rule> rules,
    List<Step> steps,
    List<Situation> situations,
    Crisis crisis,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** A definition in the two languages that are never left out, valid without end. */
  public Definition(
      String id,
      Text title,
      Text intro,
      int atMost,
      List<Section> sections,
      List<Parameter> parameters,
      List<NamedAmount> amounts,
      List<NamedCondition> conditions,
      List<Question> questions,
      List<Rule> rules,
      List<Step> steps,
      List<Situation> situations,
      Crisis crisis) {
    this(
        id,
        Language.required(),
        title,
        intro,
        atMost,
        sections,
        parameters,
        amounts,
        conditions,
        questions,
        rules,
        steps,
        situations,
        crisis);
  }

  /** A definition that is valid without end. */
  public Definition(
      String id,
      List<Language> languages,
      Text title,
      Text intro,
      int atMost,
      List<Section> sections,
      List<Parameter> parameters,
      List<NamedAmount> amounts,
      List<NamedCondition> conditions,
      List<Question> questions,
      List<Rule> rules,
      List<Step> steps,
      List<Situation> situations,
      Crisis crisis) {
    this(
        id,
        languages,
        title,
        intro,
        atMost,
        sections,
        parameters,
        amounts,
        conditions,
        questions,
        rules,
        steps,
        situations,
        crisis,
        null,
        null);
  }

  public Definition {
    languages = List.copyOf(languages);
    sections = List.copyOf(sections);
    parameters = List.copyOf(parameters);
    amounts = List.copyOf(amounts);
    conditions = List.copyOf(conditions);
    questions = List.copyOf(questions);
    rules = List.copyOf(rules);
    steps = List.copyOf(steps);
    situations = List.copyOf(situations);
  }

  /** Whether this version tells what holds on that day. */
  public boolean covers(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** The same definition with the numbers of the law from elsewhere. */
  public Definition with(List<Parameter> others) {
    return new Definition(
        id,
        languages,
        title,
        intro,
        atMost,
        sections,
        others,
        amounts,
        conditions,
        questions,
        rules,
        steps,
        situations,
        crisis,
        validFrom,
        validTo);
  }
}
