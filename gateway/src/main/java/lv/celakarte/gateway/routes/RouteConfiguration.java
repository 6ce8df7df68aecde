package lv.celakarte.gateway.routes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.gateway.GatewaySettings;
import lv.celakarte.gateway.answers.Part;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.copies.Services;
import lv.celakarte.gateway.signin.SignInEntry;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Which part answers which address. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

  private static final Map<String, List<String>> ADDRESSES =
      Map.of(
          "site",
              List.of(
                  "/{l:lv|viegli|en|ru}/celvedis/**",
                  "/{l:lv|viegli|en|ru}/meklet",
                  "/prieksskatijums/*"),
          "content",
              List.of("/darbvieta", "/darbvieta/saturs/**", "/api/content/v1/**", "/media/**"),
          "questionnaire", List.of("/darbvieta/anketas/**", "/api/questionnaire/v1/**"),
          "directory", List.of("/darbvieta/iestades/**", "/api/directory/v1/**"),
          "analytics", List.of("/darbvieta/parskati/**", "/api/analytics/v1/**"));

  @Bean
  RouteLocator routes(RouteLocatorBuilder builder, Services services) {
    var routes = builder.routes();
    ADDRESSES.forEach((service, paths) -> {
      var part = Part.valueOf(service.toUpperCase(Locale.ROOT));
      var copy = Objects.requireNonNull(services.of(part)).first();
      var unused =
          routes.route(service, route -> route.path(false, paths.toArray(String[]::new)).uri(copy));
    });
    return routes.build();
  }

  @Bean
  Spreading spreading(Services services) {
    return new Spreading(services);
  }

  /** Last of all, because the framework's own filters would take our headers for a client's. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  HttpHeadersFilter requestBorder(GatewaySettings settings) {
    return new Border.Requests(settings.publicUrl());
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  HttpHeadersFilter responseBorder() {
    return new Border.Responses();
  }

  @Bean
  RouteTroubles routeTroubles(Troubles troubles, SignInEntry entry) {
    return new RouteTroubles(troubles, entry);
  }

  @Bean
  RouterFunction<ServerResponse> languageSwitch(GatewaySettings settings) {
    var languages = new LanguageSwitch(settings.publicUrl());
    return RouterFunctions.route()
        .GET("/darbvieta/valoda/{language:lv|en}", languages::choose)
        .build();
  }
}
