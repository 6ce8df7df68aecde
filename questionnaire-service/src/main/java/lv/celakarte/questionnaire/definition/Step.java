package lv.celakarte.questionnaire.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do, in words; whether it belongs on a road map is the rules' affair.
 *
 * @param local the kind of institution to look up in the visitor's own municipality
 * @param document the content document that tells more
 * @param order place among the steps of the same urgency
 * @param why what it is good for
 * @param whyNot what to say, with tact, to somebody who asks why it is not on their road map
 * @param due by which day
 * @param channel how: in which portal, by which telephone, at which desk
 * @param institutionsByPlace who is responsible where a municipality has somebody of its own
 * @param depends steps that come before it, for whoever has them on the road map, too
 * @param alternatives steps that would do instead
 * @param excludes steps that must never be on the same road map
 * @param outcome how much help it is
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
    List<String> sources,
    @Nullable Text why,
    @Nullable Text whyNot,
    @Nullable Due due,
    @Nullable Text channel,
    Map<String, List<String>> institutionsByPlace,
    List<String> depends,
    List<String> alternatives,
    List<String> excludes,
    @Nullable Outcome outcome) {

  /** A step that knows of no other, and of no day. */
  public Step(
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
    this(
        id,
        title,
        text,
        consequence,
        deadline,
        cost,
        documents,
        institutions,
        local,
        law,
        document,
        verification,
        urgency,
        order,
        sources,
        null,
        null,
        null,
        null,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  public Step {
    institutionsByPlace = Map.copyOf(institutionsByPlace);
    depends = List.copyOf(depends);
    alternatives = List.copyOf(alternatives);
    excludes = List.copyOf(excludes);
    documents = List.copyOf(documents);
    institutions = List.copyOf(institutions);
    sources = List.copyOf(sources);
  }
}
