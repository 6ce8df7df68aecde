package lv.celakarte.platform.access;

import java.util.Collections;
import java.util.Set;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;

/**
 * Who is asking, as the token says it.
 *
 * @param institutions ids of the organizations for which this person works
 */
public record Person(String id, String name, Set<Role> roles, Set<String> institutions) {

  public Person {
    roles = Set.copyOf(roles);
    institutions = Set.copyOf(institutions);
  }

  /** Whether this person may do that to something that belongs to this institution. */
  public boolean may(Permission permission, String institution) {
    return hasAny(permission.everywhere())
        || (hasAny(permission.withinInstitution()) && institutions.contains(institution));
  }

  /** Whether there is anything at all to which this person may do that. */
  public boolean may(Permission permission) {
    return hasAny(permission.everywhere()) || hasAny(permission.withinInstitution());
  }

  /** Refuses with {@link CommonProblem#FORBIDDEN} what this person may not do. */
  public void require(Permission permission, String institution) {
    if (!may(permission, institution)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
  }

  /** Refuses with {@link CommonProblem#FORBIDDEN} what this person may not do anywhere. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
  }

  /** Whether this person has the role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  private boolean hasAny(Set<Role> some) {
    return !Collections.disjoint(roles, some);
  }
}
