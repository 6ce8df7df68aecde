package lv.celakarte.gateway.routes;

import java.net.URI;
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

  @Bean
  RouteLocator routes(RouteLocatorBuilder builder, GatewaySettings settings) {
    var services = settings.services();
    var routes = builder.routes();
    add(
        routes,
        "site",
        services.site(),
        "/{l:lv|viegli|en|ru}/celvedis/**",
        "/{l:lv|viegli|en|ru}/meklet",
        "/prieksskatijums/*");
    add(
        routes,
        "content",
        services.content(),
        "/darbvieta",
        "/darbvieta/saturs/**",
        "/api/content/v1/**",
        "/media/**");
    add(
        routes,
        "questionnaire",
        services.questionnaire(),
        "/darbvieta/anketas/**",
        "/api/questionnaire/v1/**");
    add(
        routes,
        "directory",
        services.directory(),
        "/darbvieta/iestades/**",
        "/api/directory/v1/**");
    add(
        routes,
        "analytics",
        services.analytics(),
        "/darbvieta/parskati/**",
        "/api/analytics/v1/**");
    return routes.build();
  }

  private static void add(
      RouteLocatorBuilder.Builder routes, String id, URI service, String... paths) {
    var unused = routes.route(id, route -> route.path(false, paths).uri(service));
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
