package lv.celakarte.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import java.time.Clock;
import java.time.Duration;
import lv.celakarte.gateway.GatewaySettings;
import lv.celakarte.gateway.answers.SessionCookie;
import lv.celakarte.gateway.answers.Troubles;
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

  /**
   * Not a decorator bean: those would stand in front of the management port too, which is a server
   * of its own.
   */
  @Bean
  HttpHandler httpHandler(
      ApplicationContext context,
      SiteAnswers site,
      Troubles troubles,
      GatewaySettings settings,
      MeterRegistry meters) {
    return new EdgeHandler(
        WebHttpHandlerBuilder.applicationContext(context).build(),
        site,
        troubles,
        settings,
        new SameOrigin(settings.publicUrl(), SessionCookie.name(settings.publicUrl())),
        meters);
  }

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> frontDoor(
      SiteAnswers site,
      Troubles troubles,
      SecurityHeaders security,
      Clock clock,
      @Value("${celakarte.gateway.head-deadline:10s}") Duration headDeadline) {
    var date = new HttpDate(clock);
    return factory ->
        factory.addServerCustomizers(server ->
            server
                .readTimeout(BETWEEN_PARTS_OF_A_BODY)
                .requestTimeout(WHOLE_BODY)
                .doOnChannelInit((observer, channel, peer) ->
                    stand(channel, new FrontDoor(site, troubles, security, date), headDeadline)));
  }

  private static void stand(Channel channel, FrontDoor door, Duration headDeadline) {
    channel
        .pipeline()
        .addBefore(NettyPipeline.HttpTrafficHandler, "celakarte.door", door)
        .addBefore(
            NettyPipeline.HttpCodec,
            "celakarte.head-deadline",
            new HeadDeadline(door, headDeadline));
  }
}
