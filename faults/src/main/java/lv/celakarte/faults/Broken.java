package lv.celakarte.faults;

/** Something that makes a run impossible, told in words to the person who started it. */
final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1;

  Broken(String message) {
    super(message);
  }

  Broken(String message, Throwable cause) {
    super(message, cause);
  }
}
