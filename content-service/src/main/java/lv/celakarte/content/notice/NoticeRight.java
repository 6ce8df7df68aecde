package lv.celakarte.content.notice;

import java.util.Set;
import lv.celakarte.platform.access.Permission;
import lv.celakarte.platform.access.Role;

/** What may be done to site notices, and by whom: they stand on the pages of all institutions. */
public enum NoticeRight implements Permission {
  /** See what is planned. */
  READ(Set.of(Role.EDITOR, Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.COORDINATOR)),
  /** Wish that one begins or says something else. */
  PROPOSE(Set.of(Role.PUBLISHER, Role.COORDINATOR)),
  /** Agree to what another person wishes, end one, put one through alone. */
  DECIDE(Set.of(Role.COORDINATOR));

  private final Set<Role> everywhere;

  NoticeRight(Set<Role> everywhere) {
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
