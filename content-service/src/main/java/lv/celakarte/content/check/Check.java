package lv.celakarte.content.check;

import java.util.List;

/** One way of looking at a text. */
@FunctionalInterface
interface Check {

  List<Finding> look(Subject subject);
}
