package lv.celakarte.questionnaire.authoring;

import java.time.Instant;

/** Who did something, and when. */
public record Signature(String person, String name, Instant at) {

  boolean samePerson(Signature other) {
    return person.equals(other.person);
  }
}
