package lv.celakarte.site.roadmap;

import java.util.Map;
import lv.celakarte.platform.counting.InteractionCounts;
import lv.celakarte.site.roadmap.RoadMapScreens.Way;

/** What is counted: that something happened, never by whom or with which answer. */
final class Counting {

  /** Adds one to a sum. */
  interface Sums {
    void count(String kind, Map<String, String> dimensions);
  }

  private final Sums sums;

  Counting(Sums sums) {
    this.sums = sums;
  }

  static Counting to(InteractionCounts counts) {
    return new Counting(counts::count);
  }

  void started(Way way) {
    sums.count("questionnaire-started", dimensions(way));
  }

  void finished(Way way) {
    sums.count("questionnaire-finished", dimensions(way));
  }

  void shown(Way way, String question) {
    sums.count("question-shown", dimensions(way, question));
  }

  void answered(Way way, String question) {
    sums.count("question-answered", dimensions(way, question));
  }

  private static Map<String, String> dimensions(Way way) {
    return Map.of("questionnaire", way.questionnaire(), "language", way.language().code());
  }

  private static Map<String, String> dimensions(Way way, String question) {
    return Map.of(
        "questionnaire",
        way.questionnaire(),
        "question",
        question,
        "language",
        way.language().code());
  }
}
