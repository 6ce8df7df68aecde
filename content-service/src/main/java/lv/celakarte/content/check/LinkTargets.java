package lv.celakarte.content.check;

import java.util.Optional;

/** Somebody who knows which addresses of our own site lead somewhere. */
public interface LinkTargets {

  /**
   * Whether something stands at this path; nothing when it is not for this one to say.
   *
   * @param path beginning with a slash, without query and fragment
   */
  Optional<Boolean> knows(String path);
}
