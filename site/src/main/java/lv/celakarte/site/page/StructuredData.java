package lv.celakarte.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page is about, for machines (schema.org as JSON-LD).
 *
 * <p>Stands in a data block of the page: it is never executed, and nothing in it can end the block.
 */
final class StructuredData {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String publicUrl;

  StructuredData(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  String site(Language language, String name) {
    var search = new LinkedHashMap<String, Object>();
    search.put("@type", "SearchAction");
    search.put("target", publicUrl + language.path("meklet") + "?q={q}");
    search.put("query-input", "required name=q");
    var site = thing("WebSite", name, language.home());
    site.put("inLanguage", language.tag());
    site.put("potentialAction", search);
    return write(site);
  }

  String article(Document document, Quotes quotes, String type, List<Link> trail) {
    var article = thing(type, quotes.in(document.title()), document.path());
    article.put("inLanguage", tag(document));
    put(article, "description", quotes.inAny(document.summary()));
    put(article, "datePublished", document.publishedAt());
    put(article, "dateModified", document.changedAt());
    if (!document.details().steps().isEmpty()) {
      article.put("step", steps(document, quotes));
    }
    return write(List.of(article, crumbs(trail)));
  }

  private static String tag(Document document) {
    return Language.parse(document.language()).map(Language::tag).orElse(document.language());
  }

  String organization(Organization organization, Language language, List<Link> trail) {
    var it =
        thing(
            "GovernmentOrganization",
            organization.nameIn(language),
            language.path("iestades/" + organization.id()));
    if (!"state".equals(organization.kind()) && !"municipal".equals(organization.kind())) {
      it.put("@type", "Organization");
    }
    put(it, "alternateName", organization.shortName());
    put(it, "description", organization.purposeIn(language));
    put(it, "telephone", first(organization, "phone"));
    put(it, "email", first(organization, "email"));
    put(it, "sameAs", Hrefs.web(first(organization, "web")));
    return write(List.of(it, crumbs(trail)));
  }

  String terms(List<Term> terms, Quotes quotes, Language language, String name) {
    var set = thing("DefinedTermSet", name, language.path("vardnica"));
    set.put(
        "hasDefinedTerm",
        terms.stream()
            .map(term -> {
              var it = thing("DefinedTerm", term.word(), term.path());
              put(it, "description", quotes.inAny(term.meaning()));
              return it;
            })
            .toList());
    return write(set);
  }

  private static List<Map<String, Object>> steps(Document document, Quotes quotes) {
    var steps = new ArrayList<Map<String, Object>>();
    for (var step : document.details().steps()) {
      var it = new LinkedHashMap<String, Object>();
      it.put("@type", "HowToStep");
      it.put("position", steps.size() + 1);
      it.put("text", quotes.in(step.text()));
      steps.add(it);
    }
    return steps;
  }

  private Map<String, Object> crumbs(List<Link> trail) {
    var entries = new ArrayList<Map<String, Object>>();
    for (var link : trail) {
      var it = new LinkedHashMap<String, Object>();
      it.put("@type", "ListItem");
      it.put("position", entries.size() + 1);
      it.put("name", link.text());
      it.put("item", publicUrl + link.href());
      entries.add(it);
    }
    var list = new LinkedHashMap<String, Object>();
    list.put("@context", "https://schema.org");
    list.put("@type", "BreadcrumbList");
    list.put("itemListElement", entries);
    return list;
  }

  private Map<String, Object> thing(String type, String name, String path) {
    var thing = new LinkedHashMap<String, Object>();
    thing.put("@context", "https://schema.org");
    thing.put("@type", type);
    thing.put("name", name);
    thing.put("url", publicUrl + path);
    return thing;
  }

  private static void put(Map<String, Object> thing, String key, @Nullable Object value) {
    if (value != null) {
      thing.put(key, value.toString());
    }
  }

  private static @Nullable String first(Organization organization, String type) {
    var channels = organization.channels(type);
    return channels.isEmpty() ? null : channels.getFirst().value();
  }

  /** Escaped so that no text can close the element it stands in. */
  private static String write(Object thing) {
    return JSON.writeValueAsString(thing)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
