package lv.celakarte.gateway.edge;

import io.netty.util.AsciiString;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The header {@code Date}, written once a second instead of once an answer. */
final class HttpDate {

  private record Written(long second, AsciiString text) {}

  private final Clock clock;
  private volatile Written written = new Written(-1, AsciiString.EMPTY_STRING);

  HttpDate(Clock clock) {
    this.clock = clock;
  }

  AsciiString now() {
    var second = clock.millis() / 1000;
    var last = written;
    if (last.second() == second) {
      return last.text();
    }
    var text =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
    // RFC 1123 lets a day have one digit, HTTP wants two.
    var padded = text.charAt(6) == ' ' ? text.substring(0, 5) + '0' + text.substring(5) : text;
    var fresh = new Written(second, AsciiString.of(padded));
    written = fresh;
    return fresh.text();
  }
}
