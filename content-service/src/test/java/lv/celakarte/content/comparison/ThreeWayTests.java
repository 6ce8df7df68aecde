package lv.celakarte.content.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreeWayTests {

  private static final String BASE = "Viens\n\nDivi\n\nTrīs";

  @Test
  void takesTheOnlyChange() {
    assertThat(ThreeWay.merge(BASE, BASE, "Cits")).contains("Cits");
    assertThat(ThreeWay.merge(BASE, "Cits", BASE)).contains("Cits");
    assertThat(ThreeWay.merge(BASE, "Cits", "Cits")).contains("Cits");
  }

  @Test
  void bringsChangesOfDifferentPlacesTogether() {
    assertThat(ThreeWay.merge(BASE, "Pirmais\n\nDivi\n\nTrīs", "Viens\n\nDivi\n\nTrešais\n\nČetri"))
        .contains("Pirmais\n\nDivi\n\nTrešais\n\nČetri");
  }

  @Test
  void leavesTheDecisionToAPersonWhereBothChangedTheSame() {
    assertThat(ThreeWay.merge(BASE, "Viens\n\nDIVI\n\nTrīs", "Viens\n\nDivas\n\nTrīs")).isEmpty();
    assertThat(ThreeWay.merge("", "Vienas vārdi", "Otras vārdi")).isEmpty();
  }

  @Test
  void neverLosesALineThatSomebodyAdded() {
    var random = new Random(7);
    for (var round = 0; round < 2_000; round++) {
      var base = new ArrayList<String>();
      for (var line = 0; line < 12; line++) {
        base.add("rinda " + line);
      }
      var theirs = changed(base, random, "viņu ");
      var yours = changed(base, random, "tava ");

      var merged =
          ThreeWay.merge(
              String.join("\n", base), String.join("\n", theirs), String.join("\n", yours));

      if (merged.isPresent()) {
        var lines = List.of(merged.get().split("\n", -1));
        assertThat(lines).containsAll(theirs.stream().filter(it -> it.startsWith("v")).toList());
        assertThat(lines).containsAll(yours.stream().filter(it -> it.startsWith("t")).toList());
      }
    }
  }

  private static List<String> changed(List<String> base, Random random, String prefix) {
    var changed = new ArrayList<>(base);
    for (var change = 0; change < 1 + random.nextInt(3); change++) {
      var at = random.nextInt(changed.size());
      switch (random.nextInt(3)) {
        case 0 -> changed.add(at, prefix + random.nextInt(1_000));
        case 1 -> changed.set(at, prefix + random.nextInt(1_000));
        default -> changed.remove(at);
      }
    }
    return changed;
  }
}
