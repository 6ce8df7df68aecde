package lv.celakarte.content.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The structured part of a document, shown by the site in blocks of their own; whatever a type does
 * not need stays empty.
 *
 * @param deadlines in words, because most of them run from an event in the reader's own case
 * @param changes recent or coming changes of the law
 * @param related content ids of documents to read next
 * @param translations of a term, by language
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Details(
    List<Step> steps,
    List<String> documents,
    List<String> fees,
    List<String> deadlines,
    List<String> institutions,
    List<String> law,
    List<String> changes,
    List<String> related,
    Map<String, String> translations) {

  public static final Details NONE =
      new Details(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          Map.of());

  /** Lists that were not stored, because they were empty, come back empty. */
  public Details {
    steps = kept(steps);
    documents = kept(documents);
    fees = kept(fees);
    deadlines = kept(deadlines);
    institutions = kept(institutions);
    law = kept(law);
    changes = kept(changes);
    related = kept(related);
    translations =
        translations == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(translations));
  }

  /** The same parts with everything that stands in sentences put through this. */
  Details rewritten(UnaryOperator<String> sentences) {
    return new Details(
        steps.stream().map(step -> step.rewritten(sentences)).toList(),
        each(documents, sentences),
        each(fees, sentences),
        each(deadlines, sentences),
        institutions,
        law,
        each(changes, sentences),
        related,
        translations);
  }

  private static List<String> each(List<String> lines, UnaryOperator<String> sentences) {
    return lines.stream().map(sentences).toList();
  }

  private static <T> List<T> kept(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
