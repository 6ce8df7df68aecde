package lv.celakarte.directory.organization;

/** Why a rule of the directory refuses a change. */
public enum Refusal {
  /** A closed entry is opened again before it is changed. */
  ENTRY_CLOSED,
  /** It is closed already. */
  ALREADY_CLOSED,
  /** It is on the lists. */
  NOT_CLOSED,
  /** Road maps find social services by place and role, so an entry keeps them. */
  PLACE_AND_ROLE_FIXED,
  /** Another organization has this id. */
  ID_TAKEN
}
