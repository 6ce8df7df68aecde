package lv.celakarte.gateway.copies;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Asks the copies of a service that has several whether they want to be asked. One that is about to
 * stop says no ({@code GET /readyz}, 503) while it still answers; one that hangs says nothing.
 */
final class CopyWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CopyWatch.class);
  private static final Duration EVERY = Duration.ofMillis(400);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int NOT_READY = 503;

  private final List<Copy> watched;
  private final HttpClient http =
      HttpClient.newConnection().responseTimeout(PATIENCE).keepAlive(false);
  private @Nullable Disposable asking;

  CopyWatch(Collection<Copies> services) {
    this.watched =
        services.stream()
            .filter(Copies::several)
            .flatMap(service -> service.all().stream())
            .toList();
  }

  @Override
  public void start() {
    asking =
        Flux.interval(EVERY)
            .onBackpressureDrop()
            .concatMap(_ -> Flux.fromIterable(watched).flatMap(this::ask).then())
            .subscribe();
  }

  /** Any answer but a refusal counts: a service without this address can be asked as well. */
  private Mono<Boolean> ask(Copy copy) {
    return http.get()
        .uri(copy.address().resolve("/readyz").toString())
        .response()
        .map(response -> response.status().code() != NOT_READY)
        .timeout(PATIENCE)
        .onErrorReturn(false)
        .doOnNext(up -> note(copy, up));
  }

  private static void note(Copy copy, boolean up) {
    if (copy.up() != up) {
      copy.up(up);
      LOG.info("{} {}", copy.address(), up ? "is asked again" : "is left out");
    }
  }

  @Override
  public void stop() {
    if (asking != null) {
      asking.dispose();
      asking = null;
    }
  }

  @Override
  public boolean isRunning() {
    return asking != null;
  }

  @Override
  public boolean isAutoStartup() {
    return !watched.isEmpty();
  }
}
