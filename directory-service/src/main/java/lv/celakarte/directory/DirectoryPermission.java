package lv.celakarte.directory;

import static lv.celakarte.platform.access.Role.COORDINATOR;
import static lv.celakarte.platform.access.Role.EDITOR;
import static lv.celakarte.platform.access.Role.INSTITUTION_ADMIN;
import static lv.celakarte.platform.access.Role.PUBLISHER;

import java.util.Set;
import lv.celakarte.platform.access.Permission;
import lv.celakarte.platform.access.Role;

/** What may be done in the directory by those who have signed in. */
public enum DirectoryPermission implements Permission {
  /** See the lists of the workspace and what is public of every entry. */
  BROWSE(Set.of(), Set.of(EDITOR, PUBLISHER, INSTITUTION_ADMIN, COORDINATOR)),
  /** See an entry with its notes for editors and its history. */
  SEE_ENTRY(Set.of(EDITOR, PUBLISHER, INSTITUTION_ADMIN), Set.of(COORDINATOR)),
  /** Change what an entry states. */
  KEEP_ENTRY(Set.of(INSTITUTION_ADMIN), Set.of(COORDINATOR)),
  /** Add organizations, close them and open them again. */
  ARRANGE(Set.of(), Set.of(COORDINATOR));

  private final Set<Role> withinInstitution;
  private final Set<Role> everywhere;

  DirectoryPermission(Set<Role> withinInstitution, Set<Role> everywhere) {
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
