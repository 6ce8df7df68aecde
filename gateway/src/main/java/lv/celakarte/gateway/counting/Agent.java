package lv.celakarte.gateway.counting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a browser's name of itself says that may be counted: the kind of device, and whether it is a
 * program. All words are looked for in one pass over the name, and nothing of it is kept.
 *
 * @param device {@code phone}, {@code tablet}, {@code desktop} or {@code unknown}
 * @param bot whether the reader says of itself that it is a program
 */
record Agent(String device, boolean bot) {

  private static final int BOT = 1;
  private static final int BOT_AT_WORD_END = 2;
  private static final int TABLET = 4;
  private static final int ANDROID = 8;
  private static final int MOBILE = 16;
  private static final int PHONE = 32;
  private static final int DESKTOP = 64;

  private static final Words WORDS =
      new Words(
          Map.of(
              BOT,
              List.of(
                  "crawl",
                  "spider",
                  "slurp",
                  "preview",
                  "fetch",
                  "monitor",
                  "curl",
                  "wget",
                  "python",
                  "java",
                  "go-http",
                  "okhttp",
                  "headless",
                  "scrap",
                  "archiv",
                  "facebookexternalhit",
                  "lighthouse",
                  "httpclient",
                  "apache-"),
              BOT_AT_WORD_END,
              List.of("bot"),
              TABLET,
              List.of("ipad", "tablet"),
              ANDROID,
              List.of("android"),
              MOBILE,
              List.of("mobile"),
              PHONE,
              List.of("mobi", "iphone"),
              DESKTOP,
              List.of("windows nt", "macintosh", "x11", "cros")));

  /** Reads a header {@code User-Agent}. */
  static Agent of(String name) {
    var found = WORDS.in(name);
    return new Agent(device(found), name.isBlank() || (found & BOT) != 0);
  }

  private static String device(int found) {
    if ((found & TABLET) != 0 || (found & ANDROID) != 0 && (found & MOBILE) == 0) {
      return "tablet";
    }
    if ((found & PHONE) != 0) {
      return "phone";
    }
    return (found & DESKTOP) != 0 ? "desktop" : "unknown";
  }

  /**
   * A machine that steps through a text once and meets every word of several lists (Aho-Corasick).
   */
  private static final class Words {

    private static final int LETTERS = 128;

    private final List<int[]> steps = new ArrayList<>();
    private final List<Integer> meanings = new ArrayList<>();
    private final int[] step;
    private final int[] meaning;

    Words(Map<Integer, List<String>> lists) {
      state();
      lists.forEach((means, words) -> words.forEach(word -> add(word, means)));
      close();
      this.step = steps.stream().flatMapToInt(Arrays::stream).toArray();
      this.meaning = meanings.stream().mapToInt(Integer::intValue).toArray();
    }

    private int state() {
      var none = new int[LETTERS];
      Arrays.fill(none, -1);
      steps.add(none);
      meanings.add(0);
      return steps.size() - 1;
    }

    private void add(String word, int means) {
      var at = 0;
      for (var letter : word.toCharArray()) {
        if (steps.get(at)[letter] < 0) {
          steps.get(at)[letter] = state();
        }
        at = steps.get(at)[letter];
      }
      meanings.set(at, meanings.get(at) | means);
    }

    /** Gives every state a step for every letter: on, or to the longest ending that may go on. */
    private void close() {
      var fallback = new int[steps.size()];
      var next = new ArrayDeque<Integer>(List.of(0));
      while (!next.isEmpty()) {
        var at = next.remove();
        meanings.set(at, meanings.get(at) | meanings.get(fallback[at]));
        for (var letter = 0; letter < LETTERS; letter++) {
          var to = steps.get(at)[letter];
          var otherwise = at == 0 ? 0 : steps.get(fallback[at])[letter];
          if (to < 0) {
            steps.get(at)[letter] = otherwise;
          } else {
            fallback[to] = otherwise;
            next.add(to);
          }
        }
      }
    }

    int in(String text) {
      var found = 0;
      var at = 0;
      for (var i = 0; i < text.length(); i++) {
        var letter = lower(text.charAt(i));
        at = letter < LETTERS ? step[at * LETTERS + letter] : 0;
        var met = meaning[at];
        if ((met & BOT_AT_WORD_END) != 0 && wordEnds(text, i + 1)) {
          met |= BOT;
        }
        found |= met;
      }
      return found;
    }

    private static char lower(char letter) {
      return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
    }

    private static boolean wordEnds(String text, int at) {
      if (at == text.length()) {
        return true;
      }
      var letter = lower(text.charAt(at));
      return !(letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '_');
    }
  }
}
