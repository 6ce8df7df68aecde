package lv.celakarte.content.fact;

import java.util.Set;
import lv.celakarte.platform.access.Permission;
import lv.celakarte.platform.access.Role;

/** What may be done to facts, and by whom; everybody who writes may see all of them. */
public enum FactRight implements Permission {
  /** Quote, and see where else one is quoted. */
  READ(Set.of(), Set.of(Role.EDITOR, Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.COORDINATOR)),
  /** Wish that one begins, says something else or is retired. */
  PROPOSE(Set.of(Role.EDITOR, Role.PUBLISHER), Set.of(Role.COORDINATOR)),
  /** Agree to what another person wishes. */
  APPROVE(Set.of(Role.PUBLISHER), Set.of(Role.COORDINATOR)),
  /** Put a wish through without a second person. */
  INTERVENE(Set.of(), Set.of(Role.COORDINATOR));

  private final Set<Role> withinInstitution;
  private final Set<Role> everywhere;

  FactRight(Set<Role> withinInstitution, Set<Role> everywhere) {
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
