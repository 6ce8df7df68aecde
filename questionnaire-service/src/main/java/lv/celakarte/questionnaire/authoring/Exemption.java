package lv.celakarte.questionnaire.authoring;

import java.util.List;

/**
 * That the ministry lets a version become public although the proof found something. It stays in
 * the history for good.
 *
 * @param findings what the proof said on that day, each as {@code check subject detail}
 */
public record Exemption(String reason, List<String> findings) {

  /** A reason has to say something to whoever reads it years later. */
  public static final int SHORTEST_REASON = 20;

  public Exemption {
    findings = List.copyOf(findings);
  }
}
