package lv.celakarte.content.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings two changes of one text together, line by line, where they do not touch each other. */
public final class ThreeWay {

  private ThreeWay() {}

  /** The text with both changes in it; nothing when a person has to decide. */
  public static Optional<String> merge(String base, String theirs, String yours) {
    if (theirs.equals(yours) || yours.equals(base)) {
      return Optional.of(theirs);
    }
    if (theirs.equals(base)) {
      return Optional.of(yours);
    }
    var lines = lines(base);
    var changes = changes(lines, theirs);
    for (var change : changes(lines, yours)) {
      if (changes.stream().anyMatch(change::sameAs)) {
        continue;
      }
      if (changes.stream().anyMatch(change::touches)) {
        return Optional.empty();
      }
      changes.add(change);
    }
    return Optional.of(applied(lines, changes));
  }

  /**
   * Lines that took the place of others.
   *
   * @param from the first line that went, or before which the new ones stand
   * @param to the line after the last one that went
   */
  private record Change(int from, int to, List<String> lines) {

    /** Neighbouring lines count too: whoever changed one may have meant the other with it. */
    boolean touches(Change other) {
      return from <= other.to && other.from <= to;
    }

    boolean sameAs(Change other) {
      return equals(other);
    }
  }

  private static List<Change> changes(List<String> base, String text) {
    var changes = new ArrayList<Change>();
    for (AbstractDelta<String> delta : DiffUtils.diff(base, lines(text)).getDeltas()) {
      var from = delta.getSource().getPosition();
      changes.add(
          new Change(
              from, from + delta.getSource().size(), List.copyOf(delta.getTarget().getLines())));
    }
    return changes;
  }

  private static String applied(List<String> base, List<Change> changes) {
    var text = new ArrayList<String>();
    var at = 0;
    for (var change : changes.stream().sorted(Comparator.comparingInt(Change::from)).toList()) {
      text.addAll(base.subList(at, change.from()));
      text.addAll(change.lines());
      at = change.to();
    }
    text.addAll(base.subList(at, base.size()));
    return String.join("\n", text);
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("\n", -1)).toList();
  }
}
