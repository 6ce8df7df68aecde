package lv.celakarte.questionnaire.authoring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.proof.Proof;
import lv.celakarte.questionnaire.proof.Proving;

/** Proofs of the last looked at versions: a text never changes, so neither does its proof today. */
final class Proofs {

  private static final int KEPT = 30;

  private record Key(String body, LocalDate day) {}

  private final Map<Key, Proof> known = new LinkedHashMap<>();

  Proof of(String body, Definition definition, LocalDate day) {
    var key = new Key(body, day);
    synchronized (known) {
      var proof = known.get(key);
      if (proof != null) {
        return proof;
      }
    }
    var proof = Proving.prove(definition, day);
    synchronized (known) {
      known.put(key, proof);
      if (known.size() > KEPT) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return proof;
  }
}
