package lv.celakarte.platform.events;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Not ready before every view has caught up; an outage later changes nothing, the views are there.
 */
final class ViewsHealth implements HealthIndicator {

  private final CompactedViews views;

  ViewsHealth(CompactedViews views) {
    this.views = views;
  }

  @Override
  public Health health() {
    var behind = views.behind();
    return behind.isEmpty()
        ? Health.up().build()
        : Health.outOfService().withDetail("behind", behind).build();
  }
}
