package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** The head of an answer of a part behind, read straight from its bytes. */
final class PlainAnswer extends HeadBytes {

  /** The longest head that is read, in bytes. */
  static final int LONGEST = 32 * 1024;

  private static final byte[] VERSION = "HTTP/1.1 ".getBytes(ISO_8859_1);

  private int status;
  private int length;
  private boolean chunked;
  private boolean stays;
  private boolean typed;

  PlainAnswer() {
    super(LONGEST, true);
  }

  /** Reads the head at the beginning of the bytes. */
  Line read() {
    status = 0;
    length = -1;
    chunked = false;
    stays = true;
    typed = false;
    var line = statusLine();
    while (line == Line.WHOLE && !ended()) {
      line = header();
      if (line == Line.WHOLE && !understands(headers() - 1)) {
        line = Line.OTHER;
      }
    }
    return line == Line.INCOMPLETE && filled == LONGEST ? Line.OTHER : line;
  }

  private Line statusLine() {
    for (var i = 0; i < VERSION.length; i++) {
      if (i == filled) {
        return Line.INCOMPLETE;
      }
      if (bytes[i] != VERSION[i]) {
        return Line.OTHER;
      }
    }
    for (at = VERSION.length; at < filled && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
      status = status * 10 + bytes[at] - '0';
    }
    var digits = at - VERSION.length;
    while (at < filled && bytes[at] != '\r' && bytes[at] != '\n') {
      at++;
    }
    if (at + 1 >= filled) {
      return Line.INCOMPLETE;
    }
    if (digits != 3 || status < 100 || status > 599 || bytes[at] != '\r' || bytes[at + 1] != '\n') {
      return Line.OTHER;
    }
    at += 2;
    return Line.WHOLE;
  }

  private boolean understands(int header) {
    switch (nameLength(header)) {
      case 10 -> {
        return !named(header, "connection") || connection(value(header));
      }
      case 12 -> typed |= named(header, "content-type");
      case 14 -> {
        return !named(header, "content-length") || length(number(header));
      }
      case 17 -> {
        return !named(header, "transfer-encoding") || chunked(value(header));
      }
      default -> {
        // Nothing that concerns where the answer ends.
      }
    }
    return true;
  }

  /** A connection that names other headers wants something that was not asked for. */
  private boolean connection(String says) {
    var close = says.equalsIgnoreCase("close");
    stays &= !close;
    return close || says.equalsIgnoreCase("keep-alive");
  }

  private boolean length(int said) {
    var contradicts = length >= 0 && length != said;
    length = said;
    return said >= 0 && !contradicts;
  }

  private boolean chunked(String says) {
    chunked = says.toLowerCase(Locale.ROOT).equals("chunked");
    return chunked;
  }

  int status() {
    return status;
  }

  /** How many bytes the head has. */
  int size() {
    return at;
  }

  /** What it says of the length of its body, -1 when nothing. */
  int length() {
    return length;
  }

  boolean chunked() {
    return chunked;
  }

  /** Whether another request can be sent on the same connection. */
  boolean stays() {
    return stays;
  }

  /** Whether it says what its body is, as every answer of a service of ours does. */
  boolean typed() {
    return typed;
  }
}
