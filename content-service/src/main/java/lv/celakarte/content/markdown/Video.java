package lv.celakarte.content.markdown;

/**
 * What stands after the word of a video block: its address, then its title, which is the address
 * where there is none.
 */
public record Video(String address, String title) {

  /** Reads the line. */
  public static Video of(String rest) {
    var parts = rest.strip().split("\\s+", 2);
    return new Video(parts[0], parts.length == 2 ? parts[1] : parts[0]);
  }
}
