package lv.celakarte.content.contradiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.celakarte.content.check.TermFinder;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Step;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactValue;

/** Finds in what readers see now the places where shared words and shared facts disagree. */
public final class Contradictions {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R");
  private static final String MONEY = "EUR";

  private Contradictions() {}

  /** All of them: words explained twice first, then amounts, each in the order of the documents. */
  public static List<Contradiction> in(List<Document> live, List<Fact> facts, LocalDate today) {
    var found = new ArrayList<Contradiction>(terms(live));
    var priced = live.stream().flatMap(Contradictions::priced).toList();
    for (var fact : facts) {
      if (fact.unit().equals(MONEY)) {
        fact.on(today).ifPresent(now -> found.addAll(amounts(priced, fact, now)));
      }
    }
    return found;
  }

  private static List<Contradiction> terms(List<Document> live) {
    return live.stream()
        .filter(document -> document.type() == DocumentType.TERM)
        .collect(
            Collectors.groupingBy(
                document -> document.id().language() + " " + name(document),
                TreeMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .filter(Contradictions::disagree)
        .<Contradiction>map(Contradiction.TermTwice::new)
        .toList();
  }

  private static String name(Document term) {
    return shown(term).title().strip().toLowerCase(Locale.ROOT);
  }

  private static boolean disagree(List<Document> terms) {
    return terms.stream().map(Document::owner).distinct().count() > 1
        && terms.stream()
                .map(term -> shown(term).summary().strip() + "\n" + shown(term).body().strip())
                .distinct()
                .count()
            > 1;
  }

  /** A sentence that names amounts: few do, and only these are held against the facts. */
  private record Priced(Document document, String sentence, List<BigDecimal> amounts) {

    boolean names(BigDecimal amount) {
      return amounts.stream().anyMatch(some -> some.compareTo(amount) == 0);
    }
  }

  private static Stream<Priced> priced(Document document) {
    return sentences(shown(document))
        .map(sentence -> new Priced(document, sentence, Amounts.in(sentence)))
        .filter(sentence -> !sentence.amounts().isEmpty());
  }

  private static List<Contradiction> amounts(List<Priced> priced, Fact fact, FactValue now) {
    var today = new BigDecimal(now.value());
    var finders = new EnumMap<Language, TermFinder>(Language.class);
    return priced.stream()
        .filter(one -> !one.names(today))
        .filter(one ->
            !finders
                .computeIfAbsent(one.document().id().language(), language -> finder(fact, language))
                .in(one.sentence())
                .isEmpty())
        .<Contradiction>map(
            one -> new Contradiction.OtherAmount(one.document(), fact, now, one.sentence().strip()))
        .toList();
  }

  private static TermFinder finder(Fact fact, Language language) {
    return new TermFinder(List.of(fact.nameIn(language)));
  }

  private static Stream<String> sentences(Manuscript text) {
    var details = text.details();
    return Stream.of(
            Stream.of(text.summary(), text.body()),
            details.steps().stream().map(Step::text),
            details.fees().stream(),
            details.deadlines().stream(),
            details.documents().stream())
        .flatMap(parts -> parts)
        .flatMap(SENTENCE_END::splitAsStream);
  }

  private static Manuscript shown(Document live) {
    return live.publication().newest().orElseThrow().manuscript();
  }
}
