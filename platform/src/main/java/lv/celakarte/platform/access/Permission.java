package lv.celakarte.platform.access;

import java.util.Set;

/** Something that may be done; each service lists its own as an enum. */
public interface Permission {

  /** Roles that may do it to what belongs to their own institutions. */
  Set<Role> withinInstitution();

  /** Roles that may do it to anything. */
  Set<Role> everywhere();
}
