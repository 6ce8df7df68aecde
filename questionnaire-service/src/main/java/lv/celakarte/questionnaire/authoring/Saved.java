package lv.celakarte.questionnaire.authoring;

import org.jspecify.annotations.Nullable;

/**
 * What a draft said after somebody saved it; it can be had back.
 *
 * @param body its definition, a key into the kept texts
 * @param cases its test cases, a key into the kept texts; null where there were none
 */
public record Saved(String body, @Nullable String cases, Signature written) {

  /** So many earlier states of a draft can be had back; older ones are forgotten. */
  public static final int KEPT = 30;
}
