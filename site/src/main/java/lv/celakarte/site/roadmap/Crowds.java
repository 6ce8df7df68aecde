package lv.celakarte.site.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums up which options are chosen, question by question, and lets the sums of a question go only
 * when enough people have answered it: so nothing leaves that one person's answers could be read
 * from, and nothing ties the answer to one question to the answer to another. What has not become a
 * crowd when the program stops is lost, which an estimate can bear.
 */
final class Crowds {

  /** So many answers to one question go together. */
  static final int CROWD = 20;

  /** Sums of one question; {@code answers} people answered it. */
  record Crowd(int answers, Map<String, Integer> options) {
    Crowd {
      options = Map.copyOf(options);
    }
  }

  private static final class Growing {
    private int answers;
    private final Map<String, Integer> options = new HashMap<>();
  }

  private final Map<String, Growing> growing = new HashMap<>();

  /** Adds one answer; gives the sums of the question when they have become a crowd. */
  synchronized Optional<Crowd> add(String questionnaire, String question, List<String> options) {
    var key = questionnaire + "/" + question;
    var crowd = growing.computeIfAbsent(key, _ -> new Growing());
    crowd.answers++;
    options.forEach(option -> crowd.options.merge(option, 1, Integer::sum));
    if (crowd.answers < CROWD) {
      return Optional.empty();
    }
    growing.remove(key);
    return Optional.of(new Crowd(crowd.answers, crowd.options));
  }
}
