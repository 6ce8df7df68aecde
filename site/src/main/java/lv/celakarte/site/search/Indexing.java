package lv.celakarte.site.search;

import java.util.Optional;
import java.util.function.Consumer;
import lv.celakarte.site.page.Quotes;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Place;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.published.Touched;

/** Keeps the index in step with what is published. */
final class Indexing implements Consumer<Touched> {

  private static final String DOCUMENT = "document/";
  private static final String ORGANIZATION = "organization/";
  private static final String FACT = "fact/";

  private final Published published;
  private final SearchIndex index;
  private final SitePages pages;

  Indexing(Published published, SearchIndex index, SitePages pages) {
    this.published = published;
    this.index = index;
    this.pages = pages;
  }

  @Override
  public void accept(Touched touched) {
    for (var key : touched.keys()) {
      if (key.startsWith(DOCUMENT)) {
        document(key.substring(DOCUMENT.length()));
      } else if (key.startsWith(ORGANIZATION)) {
        organization(key.substring(ORGANIZATION.length()));
      } else if (key.startsWith(FACT)) {
        new Reading(published)
            .quoting(key.substring(FACT.length()))
            .forEach(document -> document(document.key()));
      } else if (key.equals("places")) {
        // The name of a place is part of the entry of its social service.
        var reading = new Reading(published);
        reading.organizations().stream()
            .filter(it -> it.place() != null)
            .forEach(it -> organization(it.id()));
      }
    }
  }

  private void document(String key) {
    int dot = key.lastIndexOf('.');
    if (dot < 0) {
      return;
    }
    Language.parse(key.substring(dot + 1))
        .ifPresent(language -> document(key, key.substring(0, dot), language));
  }

  private void document(String key, String id, Language language) {
    var reading = new Reading(published);
    var quotes = new Quotes(reading, language, pages.frames(language).words());
    reading
        .document(id, language)
        .filter(Document::live)
        .map(it -> Entry.of(it, language, quotes))
        .ifPresentOrElse(index::put, () -> index.remove(Entry.documentId(key), language));
  }

  private void organization(String id) {
    var reading = new Reading(published);
    for (var language : Language.values()) {
      reading
          .organization(id)
          .filter(it -> it.speaks(language) && reading.asSocialService(it).isEmpty())
          .map(it ->
              Entry.of(
                  it,
                  language,
                  Optional.ofNullable(it.place())
                      .flatMap(reading::place)
                      .map((Place place) -> place.nameIn(language))
                      .orElse("")))
          .ifPresentOrElse(
              index::put, () -> index.remove(Entry.organizationId(id, language), language));
    }
  }
}
