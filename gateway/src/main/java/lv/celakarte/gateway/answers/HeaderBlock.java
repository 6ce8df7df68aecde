package lv.celakarte.gateway.answers;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Headers that are encoded once and written many times.
 *
 * <p>The lines after the first travel inside the first one's value, so that Netty's encoder copies
 * the whole block in one go instead of header by header. Only text that was checked to have no line
 * break of its own ever gets in.
 */
public final class HeaderBlock {

  private final AsciiString name;
  private final AsciiString rest;

  private HeaderBlock(AsciiString name, AsciiString rest) {
    this.name = name;
    this.rest = rest;
  }

  /**
   * Freezes headers.
   *
   * @throws IllegalArgumentException when there is none, or one that could break out of its line
   */
  public static HeaderBlock of(List<Map.Entry<String, String>> headers) {
    if (headers.isEmpty()) {
      throw new IllegalArgumentException("A block of headers has at least one");
    }
    headers.forEach(header -> check(header.getKey() + header.getValue()));
    var first = headers.getFirst();
    var text = new StringBuilder(first.getValue());
    headers.stream()
        .skip(1)
        .forEach(h -> text.append("\r\n").append(h.getKey()).append(": ").append(h.getValue()));
    return new HeaderBlock(AsciiString.of(first.getKey()), AsciiString.of(text));
  }

  private static void check(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("A header has a character that no header may have");
    }
  }

  /** Adds the block to an answer whose headers are not validated. */
  public void writeTo(HttpHeaders headers) {
    headers.add(name, rest);
  }

  /** Goes through the headers one by one, for a writer that needs them apart. */
  public void forEach(BiConsumer<String, String> header) {
    for (var line : (name + ": " + rest).split("\r\n", -1)) {
      var colon = line.indexOf(": ");
      header.accept(line.substring(0, colon), line.substring(colon + 2));
    }
  }

  @Override
  public String toString() {
    return name + ": " + rest;
  }
}
