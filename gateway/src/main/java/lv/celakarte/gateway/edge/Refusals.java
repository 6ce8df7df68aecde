package lv.celakarte.gateway.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.util.Set;
import lv.celakarte.gateway.GatewaySettings;
import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.SessionCookie;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.pages.SiteAnswers;
import org.jspecify.annotations.Nullable;

/** What is never passed on to another part, whichever way it would go. */
final class Refusals {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /**
   * What has to be known of a request besides what it asks.
   *
   * @param hosts how many headers {@code Host} it has
   * @param length what it says of its body, -1 when nothing
   * @param peer the other end of the connection
   * @param forwardedFor what a proxy says of the client
   */
  record Circumstances(int hosts, long length, @Nullable InetAddress peer, String forwardedFor) {}

  private final SiteAnswers site;
  private final Troubles troubles;
  private final GatewaySettings settings;
  private final SameOrigin sameOrigin;
  private final Clients clients;
  private final RateLimits rates;
  private final Counter limited;

  Refusals(SiteAnswers site, Troubles troubles, GatewaySettings settings, MeterRegistry meters) {
    this.site = site;
    this.troubles = troubles;
    this.settings = settings;
    this.sameOrigin =
        new SameOrigin(settings.publicUrl(), SessionCookie.name(settings.publicUrl()));
    this.clients = new Clients(settings.trustedProxies());
    this.rates = new RateLimits(settings.limits());
    this.limited =
        Counter.builder("celakarte.rate.limited")
            .description("Requests that were refused because their client asked too often")
            .register(meters);
  }

  /** The answer that ends a request here, or {@code null} when it may be passed on. */
  @Nullable Answer answer(Asked asked, Area area, Circumstances circumstances) {
    var fromMemory = site.answer(asked);
    return fromMemory == null ? passing(asked, area, circumstances) : fromMemory;
  }

  /** The same for what is known not to be answered from memory. */
  @Nullable Answer passing(Asked asked, Area area, Circumstances circumstances) {
    if (!METHODS.contains(asked.method())) {
      return troubles.answer(Trouble.METHOD_NOT_ALLOWED, asked);
    }
    if (circumstances.hosts() > 1) {
      return troubles.answer(Trouble.BAD_REQUEST, asked);
    }
    var client = clients.key(circumstances.peer(), circumstances.forwardedFor());
    var wait = rates.take(area, client);
    if (wait > 0) {
      limited.increment();
      return troubles.answer(Trouble.TOO_MANY_REQUESTS, asked, wait);
    }
    if (circumstances.length() > longestBody(area, asked)) {
      return troubles.answer(Trouble.TOO_LARGE, asked);
    }
    return sameOrigin.accepts(asked, area) ? null : troubles.answer(Trouble.CROSS_ORIGIN, asked);
  }

  /** How many bytes the body of a request may have. */
  long longestBody(Area area, Asked asked) {
    var path = Target.path(asked.target());
    var upload =
        switch (area) {
          case API ->
              path.startsWith("/api/content/v1/media")
                  || path.startsWith("/api/content/v1/imports");
          case WORKSPACE ->
              path.startsWith("/darbvieta/saturs/mediji")
                  || path.startsWith("/darbvieta/saturs/imports");
          default -> false;
        };
    return upload ? settings.limits().media() : settings.limits().body();
  }
}
