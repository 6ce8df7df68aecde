package lv.celakarte.bench;

/** Why a benchmark could not be run, in words for whoever started it. */
final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Trouble(String message) {
    super(message);
  }

  Trouble(String message, Throwable cause) {
    super(message, cause);
  }
}
