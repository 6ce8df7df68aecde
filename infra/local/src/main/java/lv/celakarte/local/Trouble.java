package lv.celakarte.local;

/** Something that the person at the keyboard has to know or put right; its message is all of it. */
final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Trouble(String message) {
    super(message);
  }

  Trouble(String message, Throwable cause) {
    super(message, cause);
  }
}
