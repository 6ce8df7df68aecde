package lv.celakarte.site.page;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import org.jspecify.annotations.Nullable;

/** Lists for machines: the sitemap and the Atom feed. */
final class Feeds {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** An address in the sitemap. */
  record Entry(String path, @Nullable LocalDate changed) {}

  private final String publicUrl;

  Feeds(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  String sitemap(List<Entry> entries) {
    return xml(out -> {
      out.writeStartElement("urlset");
      out.writeDefaultNamespace(SITEMAP);
      for (var entry : entries) {
        out.writeStartElement("url");
        element(out, "loc", publicUrl + entry.path());
        if (entry.changed() != null) {
          element(out, "lastmod", entry.changed().toString());
        }
        out.writeEndElement();
      }
      out.writeEndElement();
    });
  }

  String atom(List<Document> news, Quotes quotes, Language language, String title) {
    var home = publicUrl + language.path("jaunumi");
    return xml(out -> {
      out.writeStartElement("feed");
      out.writeDefaultNamespace(ATOM);
      out.writeAttribute("xml:lang", language.tag());
      element(out, "title", title);
      element(out, "id", home);
      link(out, "self", home + "/atom.xml");
      link(out, "alternate", home);
      element(out, "updated", newest(news).toString());
      for (var entry : news) {
        entry(out, entry, quotes);
      }
      out.writeEndElement();
    });
  }

  private void entry(XMLStreamWriter out, Document news, Quotes quotes) throws XMLStreamException {
    out.writeStartElement("entry");
    element(out, "title", quotes.in(news.title()));
    element(out, "id", publicUrl + news.path());
    link(out, "alternate", publicUrl + news.path());
    element(out, "updated", changed(news).toString());
    out.writeStartElement("author");
    element(out, "name", Objects.requireNonNullElse(news.owner(), "Ceļakarte"));
    out.writeEndElement();
    var summary = quotes.inAny(news.summary());
    if (summary != null) {
      element(out, "summary", summary);
    }
    out.writeEndElement();
  }

  private static Instant newest(List<Document> news) {
    return news.stream().map(Feeds::changed).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  private static Instant changed(Document news) {
    var changed = news.changedAt() == null ? news.publishedAt() : news.changedAt();
    return changed == null ? Instant.EPOCH : changed;
  }

  private static void link(XMLStreamWriter out, String relation, String href)
      throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", relation);
    out.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter out, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(printable(text));
    out.writeEndElement();
  }

  /** XML 1.0 has no place for control characters, not even escaped. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}", "");
  }

  private interface Writing {
    void to(XMLStreamWriter out) throws XMLStreamException;
  }

  private static String xml(Writing writing) {
    var text = new StringWriter();
    try {
      var out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      writing.to(out);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }
}
