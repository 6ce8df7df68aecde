package lv.celakarte.content.document;

import java.util.Set;
import lv.celakarte.platform.access.Permission;
import lv.celakarte.platform.access.Role;

/** What may be done to documents, and by whom. */
public enum Right implements Permission {
  /** See drafts, history and editions. */
  READ(Set.of(Role.EDITOR, Role.PUBLISHER, Role.INSTITUTION_ADMIN), Set.of(Role.COORDINATOR)),
  /** Write and hand in. */
  WRITE(Set.of(Role.EDITOR), Set.of()),
  /** Send back, approve, publish, withdraw. */
  PUBLISH(Set.of(Role.PUBLISHER), Set.of()),
  /** Publish and withdraw out of turn. */
  INTERVENE(Set.of(), Set.of(Role.COORDINATOR));

  private final Set<Role> withinInstitution;
  private final Set<Role> everywhere;

  Right(Set<Role> withinInstitution, Set<Role> everywhere) {
    this.withinInstitution = withinInstitution;
    this.everywhere = everywhere;
  }

  @Override
  public Set<Role> withinInstitution() {
    return withinInstitution;
  }

  @Override
  public Set<Role> everywhere() {
    return everywhere;
  }
}
