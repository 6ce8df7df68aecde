package lv.celakarte.content.document.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import lv.celakarte.platform.access.OpenPath;
import lv.celakarte.platform.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API and the screens share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  Faults faults(Texts texts) {
    return new Faults(texts);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Ceļakarte content API")
                .version("1")
                .description("Documents of the institutions and their way to the public page"));
  }

  /** Anybody may read what the API can do; it tells nothing of any document. */
  @Bean
  OpenPath openApiPath() {
    return new OpenPath("GET", "/api/content/v1/openapi/**");
  }
}
