package lv.celakarte.analytics.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.analytics.counting.Interactions.Count;

/** Interactions for tests. */
public final class Batches {

  static final String SOURCE = "gateway-1";

  private Batches() {}

  static Interactions at(String minute, Count... counts) {
    return new Interactions(SOURCE, 1, Instant.parse(minute), List.of(counts));
  }

  static Interactions batch(long sequence, Interactions sums) {
    return new Interactions(SOURCE, sequence, sums.minute(), sums.counts());
  }

  static Count views(String path, long count) {
    return new Count("page-view", view(path, "yes", "no"), count);
  }

  static Count further(String path, long count) {
    return new Count("page-view", view(path, "no", "no"), count);
  }

  static Count botViews(String path, long count) {
    return new Count("page-view", view(path, "yes", "yes"), count);
  }

  static Count shown(String question, long count) {
    return new Count("question-shown", question(question), count);
  }

  static Count answered(String question, long count) {
    return new Count("question-answered", question(question), count);
  }

  static Count started(String questionnaire, long count) {
    return new Count(
        "questionnaire-started", Map.of("questionnaire", questionnaire, "language", "lv"), count);
  }

  static Count finished(String questionnaire, long count) {
    return new Count(
        "questionnaire-finished", Map.of("questionnaire", questionnaire, "language", "lv"), count);
  }

  /** Some hundred batches of two days. */
  static List<Interactions> twoDays() {
    var batches = new ArrayList<Interactions>();
    var start = Instant.parse("2026-11-20T20:00:00Z");
    for (int i = 0; i < 200; i++) {
      batches.add(
          batch(
              i * 2L,
              at(
                  start.plusSeconds(i * 600L).toString(),
                  views("/lv/situacijas/" + i % 7, i % 5 + 1),
                  further("/lv", 2),
                  botViews("/lv", 1),
                  started("privatpersona", i % 3 + 1),
                  shown("q" + i % 4, 3),
                  answered("q" + i % 4, 2))));
    }
    return batches;
  }

  /** Counts everything into tallies, as if it had been read from the topic. */
  public static void count(Tallies tallies, Instant minute, Map<Measured, Long> counts) {
    var list = new ArrayList<Count>();
    counts.forEach((measured, count) -> list.add(measured.count(count)));
    new Counting(tallies).add(List.of(new Interactions("gateway-" + minute, 1, minute, list)));
  }

  /** A kind with its dimensions. */
  public record Measured(String kind, Map<String, String> dimensions) {

    Count count(long number) {
      return new Count(kind, dimensions, number);
    }
  }

  /** A page view from elsewhere. */
  public static Measured visit(String path) {
    return new Measured("page-view", view(path, "yes", "no"));
  }

  /** A page view from within the site. */
  public static Measured view(String path) {
    return new Measured("page-view", view(path, "no", "no"));
  }

  /** A page view of a machine. */
  public static Measured bot(String path) {
    return new Measured("page-view", view(path, "yes", "yes"));
  }

  /** Anything about a questionnaire. */
  public static Measured questionnaire(String kind, String questionnaire) {
    return new Measured(kind, Map.of("questionnaire", questionnaire, "language", "lv"));
  }

  /** Anything about a question of the questionnaire for persons. */
  public static Measured question(String kind, String question) {
    return new Measured(kind, question(question));
  }

  private static Map<String, String> view(String path, String entry, String bot) {
    return Map.of(
        "path",
        path,
        "language",
        "lv",
        "device",
        "phone",
        "entry",
        entry,
        "campaign",
        "none",
        "bot",
        bot);
  }

  private static Map<String, String> question(String question) {
    return new HashMap<>(
        Map.of("questionnaire", "privatpersona", "question", question, "language", "lv"));
  }
}
