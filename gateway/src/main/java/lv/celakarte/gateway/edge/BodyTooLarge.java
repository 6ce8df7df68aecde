package lv.celakarte.gateway.edge;

/** A body turned out longer than it may be while it was being read. */
public final class BodyTooLarge extends RuntimeException {

  BodyTooLarge() {
    super("The body is longer than allowed", null, false, false);
  }
}
