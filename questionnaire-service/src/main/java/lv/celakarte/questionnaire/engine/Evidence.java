package lv.celakarte.questionnaire.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The answers by which something follows: each question once, with the options that told. */
final class Evidence {

  private final int[] order;
  private final long[] options;
  private final boolean[] told;
  private int count;

  Evidence(int questions) {
    order = new int[questions];
    options = new long[questions];
    told = new boolean[questions];
  }

  void add(int question, long ticked) {
    if (!told[question]) {
      told[question] = true;
      order[count++] = question;
      options[question] = 0;
    }
    options[question] |= ticked;
  }

  /** What was found, in the order in which it was found; then it is ready for the next search. */
  List<Reason> taken() {
    var reasons = new ArrayList<Reason>(count);
    for (int i = 0; i < count; i++) {
      reasons.add(new Reason(order[i], options[order[i]]));
    }
    Arrays.fill(told, false);
    count = 0;
    return reasons;
  }
}
