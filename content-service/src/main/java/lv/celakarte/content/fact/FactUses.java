package lv.celakarte.content.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Manuscript;

/**
 * Where facts are quoted, in drafts and in what readers see. Whoever keeps a fact must know what a
 * change touches, so titles of other institutions are told too, but nothing of their texts.
 */
public final class FactUses {

  private final Reading reading;

  FactUses(Reading reading) {
    this.reading = reading;
  }

  /**
   * A document that quotes a fact.
   *
   * @param live whether readers see the quote now
   */
  public record Use(DocumentId id, String title, String owner, boolean live) {}

  /** The documents that quote this fact, by title. */
  public List<Use> of(String factId) {
    return reading.everything().stream()
        .filter(document -> quotes(document).anyMatch(factId::equals))
        .map(document -> use(document, factId))
        .sorted(Comparator.comparing(Use::title))
        .toList();
  }

  /** How many documents quote each fact. */
  public Map<String, Long> counts() {
    return reading.everything().stream()
        .flatMap(document -> quotes(document).distinct())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static Use use(Document document, String factId) {
    var live =
        document.livePath().isPresent()
            && document
                .publication()
                .newest()
                .filter(edition -> quotes(edition.manuscript()).anyMatch(factId::equals))
                .isPresent();
    return new Use(document.id(), document.text().title(), document.owner(), live);
  }

  private static Stream<String> quotes(Document document) {
    return Stream.concat(
            document.work().text().stream(),
            document.publication().newest().map(Edition::manuscript).stream())
        .flatMap(FactUses::quotes);
  }

  private static Stream<String> quotes(Manuscript text) {
    return FactQuotes.in(text).stream().map(FactQuotes.Quote::id);
  }
}
