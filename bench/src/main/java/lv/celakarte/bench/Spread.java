package lv.celakarte.bench;

import java.util.Arrays;
import java.util.List;

/** Several measurements of the same, in order of size. */
record Spread(double[] sorted) {

  static Spread of(List<Double> values) {
    return of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  static Spread of(double[] values) {
    if (values.length == 0) {
      throw new Trouble("Nothing was measured");
    }
    var copy = values.clone();
    Arrays.sort(copy);
    return new Spread(copy);
  }

  double median() {
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double least() {
    return sorted[0];
  }

  double most() {
    return sorted[sorted.length - 1];
  }

  /** The value that this share (0 to 1) of the measurements does not exceed. */
  double share(double share) {
    var rank = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(rank, 0, sorted.length - 1)];
  }
}
