package lv.celakarte.content.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what was added to a text and what was taken from it, word by word. */
public final class Comparison {

  private static final Pattern WORDS = Pattern.compile("\\n|[^\\S\\n]+|[^\\s]+");

  private Comparison() {}

  /** The way from the older text to the newer one, in reading order. */
  public static List<Piece> between(String older, String newer) {
    var from = words(older);
    var to = words(newer);
    var pieces = new ArrayList<Piece>();
    var at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
      add(pieces, Piece.Kind.SAME, from.subList(at, delta.getSource().getPosition()));
      add(pieces, Piece.Kind.REMOVED, delta.getSource().getLines());
      add(pieces, Piece.Kind.ADDED, delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(pieces, Piece.Kind.SAME, from.subList(at, from.size()));
    return List.copyOf(pieces);
  }

  private static List<String> words(String text) {
    return WORDS.matcher(text).results().map(match -> match.group()).toList();
  }

  private static void add(List<Piece> pieces, Piece.Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }
}
