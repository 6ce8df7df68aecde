package lv.celakarte.platform.problems;

import java.util.Locale;

/**
 * One kind of problem from a closed list; a service lists its own as an enum.
 *
 * <p>Its title in words is the message {@code problem.<code>} of the service.
 */
public interface ProblemCode {

  /** The enum constant's own name. */
  String name();

  /** The HTTP status with which it is answered. */
  int status();

  /** The last part of the problem's {@code type}, such as {@code not-found}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
