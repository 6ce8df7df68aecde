package lv.celakarte.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import lv.celakarte.gateway.GatewaySettings.Session;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.WebSession;

class SessionsTests {

  private final HandClock clock = new HandClock();
  private final Sessions sessions =
      new Sessions(new Session(Duration.ofMinutes(30), Duration.ofHours(8), 2), clock);

  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void endsASessionThatNobodyUses() {
    var session = begun();

    clock.now = clock.now.plus(Duration.ofMinutes(31));

    assertThat(sessions.retrieveSession(session.getId()).blockOptional()).isEmpty();
  }

  @Test
  void endsABusySessionAfterItsLongestTime() {
    var session = begun();

    for (var i = 0; i < 23; i++) {
      clock.now = clock.now.plus(Duration.ofMinutes(20));
      assertThat(sessions.retrieveSession(session.getId()).blockOptional()).isPresent();
    }
    clock.now = clock.now.plus(Duration.ofMinutes(21));

    assertThat(sessions.retrieveSession(session.getId()).blockOptional()).isEmpty();
    assertThat(sessions.count()).isZero();
  }

  @Test
  void holdsOnlySoManyAtOnce() {
    begun();
    begun();

    assertThatThrownBy(this::begun).isInstanceOf(IllegalStateException.class);
    assertThat(sessions.count()).isEqualTo(2);
  }

  private WebSession begun() {
    var session = sessions.createWebSession().blockOptional().orElseThrow();
    session.start();
    session.save().block();
    return session;
  }
}
