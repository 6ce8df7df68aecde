package lv.celakarte.content.fact;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Step;

/** The facts that a text quotes as <code>{{fact:id}}</code>. */
public final class FactQuotes {

  /** Anything that looks like a quote, so that a slip of the pen is found and not shown. */
  private static final Pattern QUOTE = Pattern.compile("\\{\\{\\s*fact:\\s*([^}]*?)\\s*}}");

  private FactQuotes() {}

  /** Where a fact is quoted. */
  public record Quote(String field, String id) {}

  /** All quotes of a manuscript, each field and fact once, in reading order. */
  public static Set<Quote> in(Manuscript text) {
    var quotes = new LinkedHashSet<Quote>();
    add(quotes, "title", Stream.of(text.title()));
    add(quotes, "summary", Stream.of(text.summary()));
    add(quotes, "body", Stream.of(text.body()));
    var details = text.details();
    add(quotes, "details.steps", details.steps().stream().map(Step::text));
    add(quotes, "details.documents", details.documents().stream());
    add(quotes, "details.fees", details.fees().stream());
    add(quotes, "details.deadlines", details.deadlines().stream());
    add(quotes, "details.changes", details.changes().stream());
    return quotes;
  }

  /** The text with each quote replaced by what its fact says; those of nothing stay. */
  public static String written(String text, Function<String, Optional<String>> values) {
    return QUOTE
        .matcher(text)
        .replaceAll(
            quote -> Matcher.quoteReplacement(values.apply(quote.group(1)).orElse(quote.group())));
  }

  private static void add(Set<Quote> quotes, String field, Stream<String> texts) {
    texts
        .flatMap(text -> QUOTE.matcher(text).results())
        .forEach(match -> quotes.add(new Quote(field, match.group(1))));
  }
}
