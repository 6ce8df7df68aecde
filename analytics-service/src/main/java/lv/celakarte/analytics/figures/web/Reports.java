package lv.celakarte.analytics.figures.web;

import java.util.Set;
import lv.celakarte.platform.access.Permission;
import lv.celakarte.platform.access.Role;

/** What may be done with figures. They are about the whole platform, so no institution matters. */
enum Reports implements Permission {
  /** The ministry and the council watch what works; running the platform is no reason to. */
  READ(Set.of(Role.COORDINATOR, Role.COUNCIL));

  private final Set<Role> everywhere;

  Reports(Set<Role> everywhere) {
    this.everywhere = everywhere;
  }

  @Override
  public Set<Role> withinInstitution() {
    return Set.of();
  }

  @Override
  public Set<Role> everywhere() {
    return everywhere;
  }
}
