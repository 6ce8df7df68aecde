package lv.celakarte.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import java.time.Clock;
import java.time.Duration;
import lv.celakarte.gateway.GatewaySettings;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.copies.Services;
import lv.celakarte.gateway.pages.SiteAnswers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.NettyPipeline;

/** Puts the door in front of the server. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

  private static final Duration BETWEEN_PARTS_OF_A_BODY = Duration.ofSeconds(15);
  private static final Duration WHOLE_BODY = Duration.ofSeconds(120);

  @Bean
  SecurityHeaders securityHeaders(GatewaySettings settings) {
    return new SecurityHeaders(settings.publicUrl(), settings.keycloakUrl());
  }

  @Bean
  Refusals refusals(
      SiteAnswers site, Troubles troubles, GatewaySettings settings, MeterRegistry meters) {
    return new Refusals(site, troubles, settings, meters);
  }

  @Bean
  Bulkheads bulkheads(GatewaySettings settings, MeterRegistry meters) {
    return new Bulkheads(settings.parts(), meters);
  }

  @Bean
  Draining draining(GatewaySettings settings, Bulkheads bulkheads) {
    return new Draining(settings.connections().draining(), bulkheads::underWay);
  }

  /**
   * Not a decorator bean: those would stand in front of the management port too, which is a server
   * of its own.
   */
  @Bean
  HttpHandler httpHandler(ApplicationContext context, Refusals refusals, GatewaySettings settings) {
    return new EdgeHandler(
        WebHttpHandlerBuilder.applicationContext(context).build(), refusals, settings.publicUrl());
  }

  @Bean
  Edge edge(
      SiteAnswers site,
      Troubles troubles,
      SecurityHeaders security,
      Clock clock,
      GatewaySettings settings,
      Bulkheads bulkheads,
      Refusals refusals,
      Draining draining,
      Services services,
      MeterRegistry meters,
      @Value("${spring.cloud.gateway.server.webflux.httpclient.response-timeout}")
          Duration patience,
      @Value("${management.tracing.sampling.probability:0.1}") double traced) {
    var date = new HttpDate(clock);
    var relay =
        new Relay(
            new Upstreams(services),
            security,
            date,
            new RelayTimes(meters),
            settings.publicUrl(),
            patience,
            traced);
    return new Edge(site, troubles, security, date, bulkheads, refusals, relay, draining);
  }

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> frontDoor(
      Edge edge, GatewaySettings settings, MeterRegistry meters) {
    var wire = new Wire(edge.security().site(), edge.date());
    var connections = settings.connections();
    var crowd = new Crowd(connections.most(), meters);
    return factory ->
        factory.addServerCustomizers(server ->
            server
                .readTimeout(BETWEEN_PARTS_OF_A_BODY)
                .requestTimeout(WHOLE_BODY)
                .doOnChannelInit((observer, channel, peer) -> {
                  var door = new FrontDoor(edge);
                  var lane = new FastLane(door, edge, wire);
                  stand(channel, door, lane, new Patience(door, lane, connections));
                  crowd.join(channel);
                }));
  }

  private static void stand(Channel channel, FrontDoor door, FastLane lane, Patience patience) {
    channel
        .pipeline()
        .addBefore(NettyPipeline.HttpTrafficHandler, "celakarte.door", door)
        .addBefore(NettyPipeline.HttpCodec, "celakarte.patience", patience)
        .addBefore(NettyPipeline.HttpCodec, "celakarte.lane", lane);
  }
}
