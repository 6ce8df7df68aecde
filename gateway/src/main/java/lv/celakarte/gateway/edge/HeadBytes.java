package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;

/**
 * The lines of headers of a request or an answer, read in place: where each name and each value
 * begins and ends, and nothing else is made of them. Only the plainest form is understood.
 */
abstract class HeadBytes {

  /** What was read. */
  enum Line {
    WHOLE,
    INCOMPLETE,
    OTHER
  }

  private static final int MOST_HEADERS = 64;
  private static final int MARKS = 4;
  private static final boolean[] TOKEN = new boolean[256];
  private static final boolean[] VISIBLE = new boolean[256];
  private static final boolean[] ANY_TEXT = new boolean[256];

  static {
    for (var c = 0x21; c < 0x7f; c++) {
      TOKEN[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
      VISIBLE[c] = true;
    }
    VISIBLE[' '] = true;
    VISIBLE['\t'] = true;
    System.arraycopy(VISIBLE, 0, ANY_TEXT, 0, 256);
    for (var c = 0x80; c < 0x100; c++) {
      ANY_TEXT[c] = true;
    }
  }

  protected final byte[] bytes;
  protected int filled;
  protected int at;
  private final int[] marks = new int[MOST_HEADERS * MARKS];
  private final boolean[] inValues;
  private int headers;

  /**
   * Prepares the reading.
   *
   * @param longest how many bytes fit
   * @param foreignText whether values may have other bytes than those of ASCII
   */
  HeadBytes(int longest, boolean foreignText) {
    this.bytes = new byte[longest];
    this.inValues = foreignText ? ANY_TEXT : VISIBLE;
  }

  /** Takes what a connection sent, as far as it fits. */
  void load(ByteBuf sent) {
    filled = Math.min(bytes.length, sent.readableBytes());
    sent.getBytes(sent.readerIndex(), bytes, 0, filled);
    at = 0;
    headers = 0;
  }

  protected void begin() {
    headers = 0;
  }

  /** Whether the empty line comes that ends the headers; then it is read. */
  protected boolean ended() {
    if (at + 1 < filled && bytes[at] == '\r' && bytes[at + 1] == '\n') {
      at += 2;
      return true;
    }
    return false;
  }

  protected Line header() {
    var nameStart = at;
    var i = at;
    while (i < filled && TOKEN[bytes[i] & 0xff]) {
      i++;
    }
    if (i == filled || i == nameStart && bytes[i] == '\r' && i + 1 == filled) {
      return Line.INCOMPLETE;
    }
    if (bytes[i] != ':' || i == nameStart || headers == MOST_HEADERS) {
      return Line.OTHER;
    }
    var nameEnd = i++;
    var valueStart = i;
    while (i < filled && inValues[bytes[i] & 0xff]) {
      i++;
    }
    if (i + 1 >= filled) {
      return i < filled && bytes[i] != '\r' ? Line.OTHER : Line.INCOMPLETE;
    }
    if (bytes[i] != '\r' || bytes[i + 1] != '\n') {
      return Line.OTHER;
    }
    at = i + 2;
    mark(nameStart, nameEnd, valueStart, i);
    return Line.WHOLE;
  }

  private void mark(int nameStart, int nameEnd, int valueStart, int valueEnd) {
    var from = valueStart;
    var to = valueEnd;
    while (from < to && blank(bytes[from])) {
      from++;
    }
    while (to > from && blank(bytes[to - 1])) {
      to--;
    }
    var mark = headers++ * MARKS;
    marks[mark] = nameStart;
    marks[mark + 1] = nameEnd;
    marks[mark + 2] = from;
    marks[mark + 3] = to;
  }

  private static boolean blank(byte c) {
    return c == ' ' || c == '\t';
  }

  /** How many headers there are. */
  int headers() {
    return headers;
  }

  int nameLength(int header) {
    return marks[header * MARKS + 1] - marks[header * MARKS];
  }

  /** Whether a header has this name, given in lower case. */
  boolean named(int header, String name) {
    var from = marks[header * MARKS];
    if (nameLength(header) != name.length()) {
      return false;
    }
    for (var i = 0; i < name.length(); i++) {
      if (lower(bytes[from + i]) != lower((byte) name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static int lower(byte c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  boolean oneOf(Names names, int header) {
    return names.has(bytes, marks[header * MARKS], marks[header * MARKS + 1]);
  }

  String value(int header) {
    return text(marks[header * MARKS + 2], marks[header * MARKS + 3]);
  }

  /** Writes a header as it came, as a line of its own. */
  void writeTo(ByteBuf out, int header) {
    var mark = header * MARKS;
    out.writeBytes(bytes, marks[mark], marks[mark + 1] - marks[mark]);
    out.writeByte(':').writeByte(' ');
    out.writeBytes(bytes, marks[mark + 2], marks[mark + 3] - marks[mark + 2]);
    out.writeByte('\r').writeByte('\n');
  }

  /** A length as it has to be written: digits, and not too many; -1 for everything else. */
  int number(int header) {
    var from = marks[header * MARKS + 2];
    var to = marks[header * MARKS + 3];
    if (from == to || to - from > 9) {
      return -1;
    }
    var number = 0;
    for (var i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  protected String text(int from, int to) {
    return new String(bytes, from, to - from, ISO_8859_1);
  }
}
