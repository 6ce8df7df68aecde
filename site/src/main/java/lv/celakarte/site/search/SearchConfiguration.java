package lv.celakarte.site.search;

import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Published;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the search. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  SearchIndex searchIndex() {
    return new SearchIndex();
  }

  @Bean
  Indexing indexing(Published published, SearchIndex index, SitePages pages) {
    return new Indexing(published, index, pages);
  }
}
