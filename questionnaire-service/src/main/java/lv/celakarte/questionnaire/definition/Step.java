package lv.celakarte.questionnaire.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do, in words; whether it belongs on a road map is the rules' affair.
 *
 * @param local the kind of institution to look up in the visitor's own municipality
 * @param document the content document that tells more
 * @param order place among the steps of the same urgency
 */
public record Step(
    String id,
    Text title,
    Text text,
    @Nullable Text consequence,
    @Nullable Text deadline,
    @Nullable Text cost,
    List<Text> documents,
    List<String> institutions,
    @Nullable String local,
    @Nullable String law,
    @Nullable String document,
    Verification verification,
    Urgency urgency,
    int order,
    List<String> sources) {

  public Step {
    documents = List.copyOf(documents);
    institutions = List.copyOf(institutions);
    sources = List.copyOf(sources);
  }
}
