package lv.celakarte.site.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A code as people write it down: rows of four groups of five letters and digits. There is no I, L,
 * O or U to be taken for something else, and the last sign of each row tells whether the row was
 * typed right.
 */
final class CodeText {

  static final int GROUP = 5;
  static final int ROW = 20;

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int PRIME = 31;

  /** What came of reading a code. */
  sealed interface Result {
    record Read(byte[] bytes) implements Result {}

    record Nothing() implements Result {}

    /** A sign that no code has. */
    record WrongSign(String sign) implements Result {}

    /** A row, counted from 1, that was not typed right. */
    record WrongRow(int row) implements Result {}
  }

  private CodeText() {}

  /** The rows of a code, each with its groups. */
  static List<List<String>> rows(byte[] bytes) {
    var data = signs(bytes);
    var rows = new ArrayList<List<String>>();
    for (int from = 0; from < data.length(); from += ROW - 1) {
      var row = data.substring(from, Math.min(data.length(), from + ROW - 1));
      var checked = row + check(row, rows.size());
      var groups = new ArrayList<String>();
      for (int at = 0; at < checked.length(); at += GROUP) {
        groups.add(checked.substring(at, Math.min(checked.length(), at + GROUP)));
      }
      rows.add(groups);
    }
    return rows;
  }

  /** The whole code as one line without gaps, for a picture of it. */
  static String line(byte[] bytes) {
    var line = new StringBuilder();
    rows(bytes).forEach(row -> row.forEach(line::append));
    return line.toString();
  }

  /** Reads what somebody typed: gaps, hyphens and small letters do not matter. */
  static Result read(String typed) {
    var plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\u00a0.,;:_–—-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (plain.isEmpty()) {
      return new Result.Nothing();
    }
    for (int at = 0; at < plain.length(); at++) {
      if (SIGNS.indexOf(plain.charAt(at)) < 0) {
        return new Result.WrongSign(plain.substring(at, plain.offsetByCodePoints(at, 1)));
      }
    }
    var data = new StringBuilder();
    for (int from = 0; from < plain.length(); from += ROW) {
      var row = plain.substring(from, Math.min(plain.length(), from + ROW));
      var body = row.substring(0, row.length() - 1);
      if (!row.endsWith(check(body, from / ROW))) {
        return new Result.WrongRow(from / ROW + 1);
      }
      data.append(body);
    }
    return new Result.Read(bytes(data));
  }

  private static String check(String row, int number) {
    int sum = number;
    for (int at = 0; at < row.length(); at++) {
      sum += (at + 1) * (SIGNS.indexOf(row.charAt(at)) + 1);
    }
    return String.valueOf(SIGNS.charAt(sum % PRIME));
  }

  private static String signs(byte[] bytes) {
    var signs = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (var next : bytes) {
      held = held << Byte.SIZE | next & 0xff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        signs.append(SIGNS.charAt(held >>> bits & (1 << BITS) - 1));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      signs.append(SIGNS.charAt(held << BITS - bits & (1 << BITS) - 1));
    }
    return signs.toString();
  }

  private static byte[] bytes(CharSequence signs) {
    var bytes = new byte[signs.length() * BITS / Byte.SIZE];
    int held = 0;
    int bits = 0;
    int place = 0;
    for (int at = 0; at < signs.length(); at++) {
      held = held << BITS | SIGNS.indexOf(signs.charAt(at));
      bits += BITS;
      if (bits >= Byte.SIZE && place < bytes.length) {
        bits -= Byte.SIZE;
        bytes[place++] = (byte) (held >>> bits);
      }
      held &= (1 << bits) - 1;
    }
    return bytes;
  }
}
