package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.util.AsciiString;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The header {@code Date}, written once a second instead of once an answer. */
final class HttpDate {

  private record Written(long second, AsciiString text, byte[] line) {}

  private final Clock clock;
  private volatile Written written;

  HttpDate(Clock clock) {
    this.clock = clock;
    this.written = write(clock.millis() / 1000);
  }

  /** The value of the header. */
  AsciiString now() {
    return current().text();
  }

  /** The whole line with its end; not to be changed. */
  byte[] line() {
    return current().line();
  }

  private Written current() {
    var second = clock.millis() / 1000;
    var last = written;
    if (last.second() == second) {
      return last;
    }
    var fresh = write(second);
    written = fresh;
    return fresh;
  }

  private static Written write(long second) {
    var text =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
    // RFC 1123 lets a day have one digit, HTTP wants two.
    var padded = text.charAt(6) == ' ' ? text.substring(0, 5) + '0' + text.substring(5) : text;
    return new Written(
        second, AsciiString.of(padded), ("date: " + padded + "\r\n").getBytes(US_ASCII));
  }
}
