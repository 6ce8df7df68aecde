package lv.celakarte.content.media;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.celakarte.content.document.Actor;

/**
 * A medium of an institution with the words that stand for it.
 *
 * @param description by language: what an image shows, what a paper or a video is about; Latvian is
 *     always there
 */
public record MediaItem(
    String owner, Medium medium, Map<String, String> description, Actor by, Instant at) {

  public MediaItem {
    description = Collections.unmodifiableMap(new LinkedHashMap<>(description));
  }

  /** The words in a language or, where there are none, in Latvian. */
  public String described(String language) {
    return description.getOrDefault(language, description.getOrDefault("lv", ""));
  }

  MediaItem described(Map<String, String> words) {
    return new MediaItem(owner, medium, words, by, at);
  }

  /** What an editor puts into a text to show it. */
  public String markdown(String language) {
    var words = described(language).replaceAll("[\\[\\]\\n]", " ").strip();
    return switch (medium) {
      case Medium.Picture(var file, _, _, _) -> "![" + words + "](" + file.address() + ")";
      case Medium.Drawing(var file) -> "![" + words + "](" + file.address() + ")";
      case Medium.Paper(var file) ->
          "[" + words + " (PDF, " + kilobytes(file.bytes()) + " KB)](" + file.address() + ")";
      case Medium.Video(var address, var transcript) ->
          ":::video " + address + " " + words + "\n" + transcript.strip() + "\n:::";
    };
  }

  private static long kilobytes(long bytes) {
    return Math.max(1, Math.round(bytes / 1024.0));
  }
}
