package lv.celakarte.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import lv.celakarte.gateway.GatewaySettings.Limits;
import lv.celakarte.gateway.answers.Area;

/**
 * How often one client may ask, as a bucket of tokens that fills again. In memory only, for as long
 * as a bucket is not full, and never for published pages: those cost nothing.
 */
final class RateLimits {

  private enum Kind {
    SCREENS,
    API,
    SIGN_IN
  }

  private record Key(Kind kind, String client) {}

  private final Limits limits;
  private final Cache<Key, Bucket> buckets;

  RateLimits(Limits limits) {
    this.limits = limits;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(limits.clients())
            .expireAfterAccess(Duration.ofMinutes(2))
            .executor(Runnable::run)
            .build();
  }

  /** Takes one token; tells how many seconds to wait, zero when there was one. */
  int take(Area area, String client) {
    var bucket = buckets.get(new Key(kind(area), client), this::fresh);
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? 0
        : (int) Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
  }

  private static Kind kind(Area area) {
    return switch (area) {
      case API -> Kind.API;
      case SIGN_IN -> Kind.SIGN_IN;
      case SITE, QUESTIONS, SEARCH, PREVIEW, MEDIA, WORKSPACE, COMPONENTS -> Kind.SCREENS;
    };
  }

  private Bucket fresh(Key key) {
    return switch (key.kind()) {
      case SCREENS -> bucket(limits.screens().burst(), limits.screens().perSecond());
      case API -> bucket(limits.api().burst(), limits.api().perSecond());
      case SIGN_IN -> bucket(limits.signIn().burst(), limits.signIn().perSecond());
    };
  }

  private static Bucket bucket(int burst, int perSecond) {
    return Bucket.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build())
        .build();
  }
}
