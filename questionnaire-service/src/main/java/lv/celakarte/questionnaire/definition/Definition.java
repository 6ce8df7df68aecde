package lv.celakarte.questionnaire.definition;

import java.util.List;

/**
 * A whole questionnaire: flow (questions), rules and words, which never mix.
 *
 * @param languages the languages in which every text is complete; Latvian is one of them
 * @param atMost so many steps a road map shows at once; the rest folds away
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
    Crisis crisis) {

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
}
