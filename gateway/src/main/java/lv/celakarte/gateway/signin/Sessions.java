package lv.celakarte.gateway.signin;

import java.time.Clock;
import lv.celakarte.gateway.GatewaySettings.Session;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Mono;

/**
 * The sessions of signed-in editors: in this process only, bounded in number, and ended by idleness
 * and by age.
 */
final class Sessions implements WebSessionStore {

  private final InMemoryWebSessionStore kept = new InMemoryWebSessionStore();
  private final Session rules;
  private final Clock clock;

  Sessions(Session rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
    kept.setClock(clock);
    kept.setMaxSessions(rules.most());
  }

  @Override
  public Mono<WebSession> createWebSession() {
    return kept.createWebSession().doOnNext(session -> session.setMaxIdleTime(rules.idle()));
  }

  @Override
  public Mono<WebSession> retrieveSession(String id) {
    return kept.retrieveSession(id)
        .flatMap(session ->
            session.getCreationTime().plus(rules.absolute()).isAfter(clock.instant())
                ? Mono.just(session)
                : session.invalidate().then(Mono.empty()));
  }

  @Override
  public Mono<Void> removeSession(String id) {
    return kept.removeSession(id);
  }

  @Override
  public Mono<WebSession> updateLastAccessTime(WebSession session) {
    return kept.updateLastAccessTime(session);
  }

  /** How many there are. */
  int count() {
    return kept.getSessions().size();
  }
}
