package lv.celakarte.content.edition;

import java.util.List;

/** What a CommonMark text may not contain. */
@FunctionalInterface
public interface BodyRule {

  /** The kinds of things found in the text that may not stand there. */
  List<Fault.Kind> faults(String body);

  /** The text without what other programs left in it unseen. */
  default String cleaned(String body) {
    return body;
  }
}
