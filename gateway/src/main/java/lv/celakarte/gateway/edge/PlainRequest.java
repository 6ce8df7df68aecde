package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import lv.celakarte.gateway.answers.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Reading requests straight from their bytes, one after the other.
 *
 * <p>Only the plainest form is understood: {@code GET} or {@code HEAD} of a path, version 1.1, one
 * host, no body, a connection that stays, every line ended as it should be, every character one
 * that may stand there. Whatever differs by a single byte is {@link Found#OTHER} and belongs to the
 * full decoder. So there is nothing on which the two could disagree.
 */
final class PlainRequest implements Asked {

  /** The longest head that is read here, in bytes. */
  static final int LONGEST = 8 * 1024;

  /** What stands at the beginning of the bytes that are left. */
  enum Found {
    /** A whole request that can be answered. */
    PLAIN,
    /** The beginning of one. */
    INCOMPLETE,
    /** Something for the full decoder. */
    OTHER,
    /** Nothing. */
    NOTHING
  }

  private static final int MOST_HEADERS = 64;
  private static final int MARKS = 4;
  private static final byte[] VERSION = " HTTP/1.1\r\n".getBytes(ISO_8859_1);
  private static final boolean[] TOKEN = new boolean[256];
  private static final boolean[] TARGET = new boolean[256];
  private static final boolean[] VALUE = new boolean[256];

  static {
    for (var c = 0x21; c < 0x7f; c++) {
      TOKEN[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
      TARGET[c] = c != '#';
      VALUE[c] = true;
    }
    VALUE[' '] = true;
    VALUE['\t'] = true;
  }

  private final byte[] bytes = new byte[LONGEST];
  private final int[] marks = new int[MOST_HEADERS * MARKS];
  private int filled;
  private int start;
  private int at;
  private int headers;
  private int hosts;
  private boolean head;
  private String target = "";

  /** Takes the bytes that a connection sent; at most {@link #LONGEST}. */
  void load(ByteBuf sent) {
    filled = sent.readableBytes();
    sent.getBytes(sent.readerIndex(), bytes, 0, filled);
    at = 0;
  }

  /** Reads on behind the last request. */
  Found next() {
    start = at;
    headers = 0;
    hosts = 0;
    if (start == filled) {
      return Found.NOTHING;
    }
    var found = firstLine();
    while (found == Found.PLAIN && !ended()) {
      found = header();
    }
    return found == Found.PLAIN && hosts != 1 ? Found.OTHER : found;
  }

  /** How many bytes the request that was found has. */
  int length() {
    return at - start;
  }

  /** Whether only the headers of the answer are asked for. */
  boolean headOnly() {
    return head;
  }

  private Found firstLine() {
    var method = methodLength();
    if (method < 0) {
      return method == -1 ? Found.INCOMPLETE : Found.OTHER;
    }
    at = start + method;
    var from = at;
    while (at < filled && TARGET[bytes[at] & 0xff]) {
      at++;
    }
    if (at > from && bytes[from] != '/') {
      return Found.OTHER;
    }
    for (var i = 0; i < VERSION.length; i++) {
      if (at + i == filled) {
        return Found.INCOMPLETE;
      }
      if (bytes[at + i] != VERSION[i]) {
        return Found.OTHER;
      }
    }
    if (at == from) {
      return Found.OTHER;
    }
    target = text(from, at);
    at += VERSION.length;
    return Found.PLAIN;
  }

  /** The length of {@code GET } or {@code HEAD }, -1 when too little has come, -2 for others. */
  private int methodLength() {
    head = bytes[start] == 'H';
    var name = head ? "HEAD " : "GET ";
    for (var i = 0; i < name.length(); i++) {
      if (start + i == filled) {
        return -1;
      }
      if (bytes[start + i] != name.charAt(i)) {
        return -2;
      }
    }
    return name.length();
  }

  /** Whether the empty line comes that ends the headers; then it is read. */
  private boolean ended() {
    if (at + 1 < filled && bytes[at] == '\r' && bytes[at + 1] == '\n') {
      at += 2;
      return true;
    }
    return false;
  }

  private Found header() {
    var nameStart = at;
    var i = at;
    while (i < filled && TOKEN[bytes[i] & 0xff]) {
      i++;
    }
    if (i == filled || i == nameStart && bytes[i] == '\r' && i + 1 == filled) {
      return Found.INCOMPLETE;
    }
    if (bytes[i] != ':' || i == nameStart || headers == MOST_HEADERS) {
      return Found.OTHER;
    }
    var nameEnd = i++;
    var valueStart = i;
    while (i < filled && VALUE[bytes[i] & 0xff]) {
      i++;
    }
    if (i + 1 >= filled) {
      return i < filled && bytes[i] != '\r' ? Found.OTHER : Found.INCOMPLETE;
    }
    if (bytes[i] != '\r' || bytes[i + 1] != '\n') {
      return Found.OTHER;
    }
    at = i + 2;
    mark(nameStart, nameEnd, valueStart, i);
    return changesTheMeaning() ? Found.OTHER : Found.PLAIN;
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

  /** Whether the last header asks for more than a plain answer on a connection that stays. */
  private boolean changesTheMeaning() {
    var last = headers - 1;
    switch (marks[last * MARKS + 1] - marks[last * MARKS]) {
      case 4 -> hosts += named(last, "host") ? 1 : 0;
      case 6 -> {
        return named(last, "expect");
      }
      case 7 -> {
        return named(last, "upgrade");
      }
      case 10 -> {
        return named(last, "connection") && !value(last).equalsIgnoreCase("keep-alive");
      }
      case 14 -> {
        return named(last, "content-length");
      }
      case 17 -> {
        return named(last, "transfer-encoding");
      }
      default -> {
        // Nothing that concerns the way of the answer.
      }
    }
    return false;
  }

  private static boolean blank(byte c) {
    return c == ' ' || c == '\t';
  }

  private boolean named(int header, String name) {
    var from = marks[header * MARKS];
    if (marks[header * MARKS + 1] - from != name.length()) {
      return false;
    }
    for (var i = 0; i < name.length(); i++) {
      if (lower(bytes[from + i]) != lower((byte) name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private String value(int header) {
    return text(marks[header * MARKS + 2], marks[header * MARKS + 3]);
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, ISO_8859_1);
  }

  @Override
  public String method() {
    return head ? "HEAD" : "GET";
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public @Nullable String header(String name) {
    for (var i = 0; i < headers; i++) {
      if (named(i, name)) {
        return value(i);
      }
    }
    return null;
  }
}
