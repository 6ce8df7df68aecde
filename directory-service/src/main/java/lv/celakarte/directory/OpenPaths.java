package lv.celakarte.directory;

import lv.celakarte.platform.access.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the directory is public: reading, and only what is public of an entry. */
@Configuration(proxyBeanMethods = false)
class OpenPaths {

  private static final String API = "/api/directory/v1/";

  @Bean
  OpenPath openOrganizations() {
    return new OpenPath("GET", API + "organizations");
  }

  @Bean
  OpenPath openOrganization() {
    return new OpenPath("GET", API + "organizations/{id}");
  }

  @Bean
  OpenPath openPlaces() {
    return new OpenPath("GET", API + "places/**");
  }

  @Bean
  OpenPath openNearest() {
    return new OpenPath("GET", API + "nearest");
  }

  @Bean
  OpenPath openDescription() {
    return new OpenPath("GET", API + "openapi/**");
  }

  @Bean
  OpenPath openDescriptionAsYaml() {
    return new OpenPath("GET", API + "openapi.yaml");
  }
}
