package lv.celakarte.site.published;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/** Whether a fact has been checked with the one who is responsible for it. */
public enum Verification {
  VERIFIED,
  TO_BE_CONFIRMED;

  /** Anything but a clear yes is still to be confirmed. */
  @JsonCreator
  public static Verification of(@Nullable String wire) {
    return "verified".equals(wire) ? VERIFIED : TO_BE_CONFIRMED;
  }
}
