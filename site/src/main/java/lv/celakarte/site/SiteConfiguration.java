package lv.celakarte.site;

import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.site.page.Assets;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Published;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what all parts of the site share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class SiteConfiguration {

  @Bean
  Views siteViews() {
    return new Views("lv.celakarte.site.templates");
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  SitePages sitePages(Views siteViews, Texts texts, Assets assets, SiteSettings settings) {
    return new SitePages(siteViews, texts, assets, settings.publicUrl());
  }

  @Bean
  VisitorProblems visitorProblems(Published published, SitePages pages, Views siteViews) {
    return new VisitorProblems(published, pages, siteViews);
  }
}
