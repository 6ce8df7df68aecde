package lv.celakarte.directory.organization;

import java.util.Objects;

/** An organization of the directory in one of its states, and what may become of it. */
public sealed interface Organization {

  /** The name by which everything else refers to it. */
  String id();

  /** What is stated about it. */
  Entry entry();

  /** An organization to which readers can turn. */
  record Listed(String id, Entry entry) implements Organization {}

  /**
   * An organization that is no more, or to which nobody should be sent any longer.
   *
   * @param reason why, for editors
   */
  record Closed(String id, Entry entry, String reason) implements Organization {}

  /** The name of the state on the wire. */
  default String state() {
    return switch (this) {
      case Listed _ -> "listed";
      case Closed _ -> "closed";
    };
  }

  /** States something else about it; place and role are what others rely on and stay. */
  default Decision revise(Entry revised) {
    return switch (this) {
      case Closed _ -> new Decision.Refused(Refusal.ENTRY_CLOSED);
      case Listed(_, var entry) when !sameStanding(entry, revised) ->
          new Decision.Refused(Refusal.PLACE_AND_ROLE_FIXED);
      case Listed(var id, _) -> new Decision.Accepted(new Listed(id, revised));
    };
  }

  /** Takes it off the lists. */
  default Decision close(String reason) {
    return switch (this) {
      case Closed _ -> new Decision.Refused(Refusal.ALREADY_CLOSED);
      case Listed(var id, var entry) -> new Decision.Accepted(new Closed(id, entry, reason));
    };
  }

  /** Puts it back on the lists. */
  default Decision reopen() {
    return switch (this) {
      case Closed(var id, var entry, _) -> new Decision.Accepted(new Listed(id, entry));
      case Listed _ -> new Decision.Refused(Refusal.NOT_CLOSED);
    };
  }

  private static boolean sameStanding(Entry before, Entry after) {
    return Objects.equals(before.place(), after.place()) && before.role() == after.role();
  }

  /** What a rule says to a wish. */
  sealed interface Decision {
    /** It may be, and this is what comes of it. */
    record Accepted(Organization next) implements Decision {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Decision {}
  }
}
