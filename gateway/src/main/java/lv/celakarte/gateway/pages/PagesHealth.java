package lv.celakarte.gateway.pages;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready as soon as there are pages to rely on, from the topic or from the snapshot. */
final class PagesHealth implements HealthIndicator {

  private final Pages pages;

  PagesHealth(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Health health() {
    var health = pages.standing() == Pages.Standing.EMPTY ? Health.outOfService() : Health.up();
    return health
        .withDetail("standing", pages.standing().name())
        .withDetail("pages", pages.count())
        .build();
  }
}
