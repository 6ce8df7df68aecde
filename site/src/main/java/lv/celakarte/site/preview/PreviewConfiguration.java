package lv.celakarte.site.preview;

import lv.celakarte.site.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires previews. */
@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

  @Bean
  Previews previews(RestClient.Builder http, SiteSettings settings, JsonMapper json) {
    return new ContentService(http, settings.contentUrl(), json);
  }
}
