package lv.celakarte.gateway.answers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Headers that are encoded once and written many times.
 *
 * <p>Whoever writes bytes copies {@link #lines()}. For Netty's encoder the lines after the first
 * travel inside the first one's value, so that it copies the whole block in one go as well. Only
 * text that was checked to have no line break of its own ever gets in.
 */
public final class HeaderBlock {

  private final byte[] lines;
  private final AsciiString name;
  private final AsciiString rest;

  private HeaderBlock(String text, int nameLength) {
    this.lines = text.getBytes(US_ASCII);
    this.name = new AsciiString(lines, 0, nameLength, false);
    this.rest = new AsciiString(lines, nameLength + 2, lines.length - nameLength - 4, false);
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
    var text =
        headers.stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
            .collect(Collectors.joining());
    return new HeaderBlock(text, headers.getFirst().getKey().length());
  }

  private static void check(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("A header has a character that no header may have");
    }
  }

  /** The lines as they go over the wire, each with its end; not to be changed. */
  public byte[] lines() {
    return lines;
  }

  /** Adds the block to an answer whose headers are not validated. */
  public void writeTo(HttpHeaders headers) {
    headers.add(name, rest);
  }

  /** Goes through the headers one by one, for a writer that needs them apart. */
  public void forEach(BiConsumer<String, String> header) {
    for (var line : toString().split("\r\n", -1)) {
      var colon = line.indexOf(": ");
      header.accept(line.substring(0, colon), line.substring(colon + 2));
    }
  }

  @Override
  public String toString() {
    return new String(lines, 0, lines.length - 2, US_ASCII);
  }
}
