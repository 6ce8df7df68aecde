package lv.celakarte.questionnaire.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The findings of all periods brought together: what is so all the time is told once, what is so at
 * times is told with its days.
 */
final class Course {

  private final List<Period> periods;
  private final Map<Key, List<Optional<Finding>>> findings = new LinkedHashMap<>();

  private record Key(Check check, String subject, Finding.Verdict verdict) {}

  Course(List<Period> periods) {
    this.periods = List.copyOf(periods);
  }

  void add(int period, List<Finding> found) {
    for (var finding : found) {
      var key = new Key(finding.check(), finding.subject(), finding.verdict());
      var row = findings.computeIfAbsent(key, _ -> new ArrayList<>());
      while (row.size() < period) {
        row.add(Optional.empty());
      }
      if (row.size() == period) {
        row.add(Optional.of(finding));
      }
    }
  }

  List<Finding> all() {
    var all = new ArrayList<Finding>();
    findings.values().forEach(row -> runs(row, all));
    return all;
  }

  private void runs(List<Optional<Finding>> row, List<Finding> all) {
    for (int i = 0; i < row.size(); i++) {
      int from = i;
      var finding = row.get(i);
      if (finding.isPresent()) {
        while (i + 1 < row.size() && row.get(i + 1).isPresent()) {
          i++;
        }
        all.add(during(finding.get(), from, i));
      }
    }
  }

  private Finding during(Finding finding, int from, int to) {
    boolean always = from == 0 && to == periods.size() - 1;
    return always
        ? finding
        : finding.during(new Period(periods.get(from).from(), periods.get(to).to()));
  }
}
