package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import lv.celakarte.gateway.answers.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Reading requests straight from their bytes, one after the other.
 *
 * <p>Only the plainest form is understood: a common method, a path, version 1.1, one host, a
 * connection that stays or ends, every line ended as it should be, every character one that may
 * stand there; no body for reading, and for everything else one that says its length in digits,
 * once, and has come as a whole. Whatever differs by a single byte is {@link Found#OTHER} and
 * belongs to the full decoder. So there is nothing on which the two could disagree.
 */
final class PlainRequest extends HeadBytes implements Asked {

  /** The longest request that is read here, in bytes. */
  static final int LONGEST = 16 * 1024;

  /** The longest address, in bytes; a longer one is refused behind the codec. */
  private static final int LONGEST_TARGET = 8 * 1024 - 64;

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

  private static final byte[] VERSION = " HTTP/1.1\r\n".getBytes(ISO_8859_1);
  private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
  private static final boolean[] TARGET = new boolean[256];

  static {
    for (var c = 0x21; c < 0x7f; c++) {
      TARGET[c] = c != '#';
    }
  }

  private int start;
  private int hosts;
  private int lengths;
  private int body;
  private boolean closes;
  private String method = "";
  private String target = "";

  PlainRequest() {
    super(LONGEST, false);
  }

  /** Reads on behind the last request. */
  Found next() {
    start = at;
    hosts = 0;
    lengths = 0;
    body = 0;
    closes = false;
    begin();
    if (start == filled) {
      return Found.NOTHING;
    }
    var found = firstLine();
    while (found == Found.PLAIN && !ended()) {
      found = line();
    }
    return found == Found.PLAIN ? whole() : found;
  }

  private Found line() {
    return switch (header()) {
      case WHOLE -> changesTheMeaning() ? Found.OTHER : Found.PLAIN;
      case INCOMPLETE -> Found.INCOMPLETE;
      case OTHER -> Found.OTHER;
    };
  }

  private Found whole() {
    if (hosts != 1 || lengths != (reads() ? 0 : 1) || at - start + body > LONGEST) {
      return Found.OTHER;
    }
    if (at + body > filled) {
      return Found.INCOMPLETE;
    }
    at += body;
    return Found.PLAIN;
  }

  /** How many bytes the request that was found has. */
  int length() {
    return at - start;
  }

  /** How many of them are its body, which stands at its end. */
  int bodyLength() {
    return body;
  }

  /** Writes its body. */
  void writeBody(ByteBuf out) {
    out.writeBytes(bytes, at - body, body);
  }

  /** Whether only the headers of the answer are asked for. */
  boolean headOnly() {
    return method.equals("HEAD");
  }

  /** Whether the client wants no other answer on this connection. */
  boolean closes() {
    return closes;
  }

  private boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  private Found firstLine() {
    var found = readMethod();
    if (found != Found.PLAIN) {
      return found;
    }
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
    if (at == from || at - from > LONGEST_TARGET) {
      return Found.OTHER;
    }
    target = text(from, at);
    at += VERSION.length;
    return Found.PLAIN;
  }

  private Found readMethod() {
    for (var known : METHODS) {
      var same = 0;
      while (same < known.length()
          && start + same < filled
          && bytes[start + same] == known.charAt(same)) {
        same++;
      }
      if (start + same == filled) {
        return Found.INCOMPLETE;
      }
      if (same == known.length()) {
        at = start + same + 1;
        method = known;
        return bytes[start + same] == ' ' ? Found.PLAIN : Found.OTHER;
      }
    }
    return Found.OTHER;
  }

  /** Whether the last header asks for more than a plain answer. */
  private boolean changesTheMeaning() {
    var last = headers() - 1;
    switch (nameLength(last)) {
      case 4 -> hosts += named(last, "host") ? 1 : 0;
      case 6 -> {
        return named(last, "expect");
      }
      case 7 -> {
        return named(last, "upgrade");
      }
      case 10 -> {
        return named(last, "connection") && !connection(value(last));
      }
      case 14 -> {
        return named(last, "content-length") && !says(last);
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

  private boolean connection(String says) {
    var close = says.equalsIgnoreCase("close");
    closes |= close;
    return close || says.equalsIgnoreCase("keep-alive");
  }

  private boolean says(int length) {
    lengths++;
    body = number(length);
    return body >= 0;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public @Nullable String header(String name) {
    for (var i = 0; i < headers(); i++) {
      if (named(i, name)) {
        return value(i);
      }
    }
    return null;
  }
}
