package lv.celakarte.gateway.routes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.gateway.GatewaySettings;
import lv.celakarte.gateway.answers.Troubles;
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

  /** The copies of each service, by the name of its route. */
  private record Copies(Map<String, Instances> byRoute) {}

  @Bean
  Copies copies(GatewaySettings settings) {
    var services = settings.services();
    return new Copies(
        Map.of(
            "site", new Instances(services.site()),
            "content", new Instances(services.content()),
            "questionnaire", new Instances(services.questionnaire()),
            "directory", new Instances(services.directory()),
            "analytics", new Instances(services.analytics())));
  }

  @Bean
  RouteLocator routes(RouteLocatorBuilder builder, Copies copies) {
    var routes = builder.routes();
    ADDRESSES.forEach((service, paths) -> {
      var copy = Objects.requireNonNull(copies.byRoute().get(service)).first();
      var unused =
          routes.route(service, route -> route.path(false, paths.toArray(String[]::new)).uri(copy));
    });
    return routes.build();
  }

  @Bean
  Spreading spreading(Copies copies) {
    return new Spreading(copies.byRoute());
  }

  @Bean
  InstanceWatch instanceWatch(Copies copies) {
    return new InstanceWatch(copies.byRoute().values());
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
