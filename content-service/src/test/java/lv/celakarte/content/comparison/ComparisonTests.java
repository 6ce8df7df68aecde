package lv.celakarte.content.comparison;

import static lv.celakarte.content.comparison.Piece.Kind.ADDED;
import static lv.celakarte.content.comparison.Piece.Kind.REMOVED;
import static lv.celakarte.content.comparison.Piece.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  @Test
  void tellsChangedWords() {
    assertThat(Comparison.between("Tev ir 14 dienas.", "Tev ir 20 dienas."))
        .containsExactly(
            new Piece(SAME, "Tev ir "),
            new Piece(REMOVED, "14"),
            new Piece(ADDED, "20"),
            new Piece(SAME, " dienas."));
  }

  @Test
  void losesNothingOfEitherText() {
    var older = "Pirmā rinda\n\nOtrā  rinda ar atstarpēm \n";
    var newer = "Pirmā rinda ir cita\nOtrā rinda\n\nTrešā";

    var pieces = Comparison.between(older, newer);

    assertThat(joinedWithout(pieces, ADDED)).isEqualTo(older);
    assertThat(joinedWithout(pieces, REMOVED)).isEqualTo(newer);
  }

  @Test
  void findsNothingBetweenEqualTexts() {
    assertThat(Comparison.between("a b", "a b")).containsExactly(new Piece(SAME, "a b"));
    assertThat(Comparison.between("", "")).isEmpty();
  }

  private static String joinedWithout(java.util.List<Piece> pieces, Piece.Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
