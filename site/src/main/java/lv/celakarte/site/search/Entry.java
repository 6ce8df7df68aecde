package lv.celakarte.site.search;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import lv.celakarte.site.page.Quotes;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Organization;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Something that can be found. */
record Entry(
    String id,
    Language language,
    String kind,
    String title,
    String names,
    String path,
    String text) {

  /** The lines that open and close structured blocks, of which only the question is text. */
  private static final Pattern MARKS =
      Pattern.compile("(?m)^:::(?:jautajums[ \\t]+(.*)|[a-z-]*.*)$");

  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  static String documentId(String key) {
    return "document/" + key;
  }

  static String organizationId(String id, Language language) {
    return "organization/" + id + "." + language.code();
  }

  static Entry of(Document document, Language language, Quotes quotes) {
    var details = document.details();
    var text = new ArrayList<String>();
    text.add(Objects.requireNonNullElse(document.summary(), ""));
    details.steps().forEach(step -> text.add(step.text()));
    if (document.body() != null) {
      Node body = PARSER.parse(MARKS.matcher(document.body()).replaceAll("$1"));
      text.add(PLAIN.render(body));
    }
    text.addAll(details.documents());
    text.addAll(details.deadlines());
    text.addAll(details.fees());
    text.addAll(details.changes());
    text.addAll(details.law());
    return new Entry(
        documentId(document.key()),
        language,
        document.type().name().toLowerCase(Locale.ROOT),
        quotes.in(document.title()),
        String.join(" ", details.translations().values()),
        document.path(),
        quotes.in(joined(text)));
  }

  static Entry of(Organization organization, Language language, String municipality) {
    var text = new ArrayList<String>();
    text.add(Objects.requireNonNullElse(organization.purposeIn(language), ""));
    text.add(Objects.requireNonNullElse(organization.presenceIn(language), ""));
    organization.channels("address").forEach(channel -> text.add(String.valueOf(channel.value())));
    return new Entry(
        organizationId(organization.id(), language),
        language,
        "organization",
        organization.nameIn(language),
        Objects.requireNonNullElse(organization.shortName(), "") + " " + municipality,
        language.path("iestades/" + organization.id()),
        joined(text));
  }

  private static String joined(Iterable<String> parts) {
    return String.join(" ", parts).replaceAll("\\s+", " ").strip();
  }
}
