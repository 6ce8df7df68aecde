package lv.celakarte.store;

import de.bwaldvogel.mongo.bson.Document;

/** What a client wants to be sure of before it hears that its write is done. */
final class WriteConcern {

  private WriteConcern() {}

  /** {@code j: true}: not only the process, also the machine may fail after the reply. */
  static boolean wantsDisk(Document command) {
    return command.get("writeConcern") instanceof Document concern
        && Boolean.TRUE.equals(concern.get("j"));
  }

  static void check(Document command) {
    if (command.get("writeConcern") instanceof Document concern
        && concern.get("w") instanceof Number copies
        && copies.intValue() > 1) {
      throw Strictness.refusal("a write concern of more than one member");
    }
  }
}
