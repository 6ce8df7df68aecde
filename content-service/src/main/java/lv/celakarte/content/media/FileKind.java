package lv.celakarte.content.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file is, told by its first bytes; its name and what a browser says of it prove nothing.
 */
enum FileKind {
  PNG,
  JPEG,
  WEBP,
  SVG,
  PDF;

  private static final int HEAD = 1024;
  private static final Pattern DRAWING =
      Pattern.compile(
          "\\A\\ufeff?\\s*(<\\?xml[^>]*\\?>\\s*)?(<!--.*?-->\\s*)*(<!DOCTYPE"
              + " svg[^>\\[]*>\\s*)?(<!--.*?-->\\s*)*<svg[\\s>]",
          Pattern.DOTALL);

  static Optional<FileKind> of(byte[] bytes) {
    if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return Optional.of(PNG);
    }
    if (begins(bytes, 0, 0xff, 0xd8, 0xff)) {
      return Optional.of(JPEG);
    }
    if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of(WEBP);
    }
    if (begins(bytes, 0, '%', 'P', 'D', 'F', '-')) {
      return Optional.of(PDF);
    }
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
    return DRAWING.matcher(head).find() ? Optional.of(SVG) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int at, int... expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    for (var i = 0; i < expected.length; i++) {
      if ((bytes[at + i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
