package lv.celakarte.questionnaire.authoring.web;

import java.util.Set;
import lv.celakarte.platform.access.Permission;
import lv.celakarte.platform.access.Role;

/** What may be done to questionnaires; they belong to no single institution. */
public enum AuthoringPermission implements Permission {
  READ(Set.of(Role.EDITOR, Role.PUBLISHER, Role.COORDINATOR)),
  WRITE(Set.of(Role.EDITOR, Role.COORDINATOR)),
  /** What the ministry approved. */
  PUBLISH(Set.of(Role.PUBLISHER, Role.COORDINATOR)),
  APPROVE(Set.of(Role.COORDINATOR));

  private final Set<Role> roles;

  AuthoringPermission(Set<Role> roles) {
    this.roles = roles;
  }

  @Override
  public Set<Role> withinInstitution() {
    return Set.of();
  }

  @Override
  public Set<Role> everywhere() {
    return roles;
  }
}
