package lv.celakarte.directory.organization;

/**
 * Who made a change.
 *
 * @param id the identity provider's id
 * @param name as it was at that time
 */
public record Author(String id, String name) {

  /** Nobody in person: what a new installation begins with. */
  public static final Author STARTER_CONTENT = new Author("starter-content", "Ceļakarte");
}
