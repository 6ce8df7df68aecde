package lv.celakarte.content.check;

import java.util.Optional;

/** Somebody who has asked other sites whether they still answer at an address. */
@FunctionalInterface
public interface OtherSites {

  /** When and how an address was found dead, the same in every language; nothing otherwise. */
  Optional<String> dead(String address);
}
