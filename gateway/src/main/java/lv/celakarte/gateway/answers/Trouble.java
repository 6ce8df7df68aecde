package lv.celakarte.gateway.answers;

import java.util.Locale;

/** Everything that can go wrong before another part is asked, or because it does not answer. */
public enum Trouble {
  BAD_REQUEST(400),
  UNAUTHENTICATED(401),
  SIGN_IN_FAILED(401),
  FORBIDDEN(403),
  CROSS_ORIGIN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  REQUEST_TIMEOUT(408),
  TOO_LARGE(413),
  ADDRESS_TOO_LONG(414),
  TOO_MANY_REQUESTS(429),
  HEADERS_TOO_LARGE(431),
  UNEXPECTED(500),
  BUSY(503),
  STARTING(503),
  SIGN_IN_UNAVAILABLE(503),
  UNAVAILABLE(503);

  private final int status;

  Trouble(int status) {
    this.status = status;
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** The code on the wire and in the words' keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
