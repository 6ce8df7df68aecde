package lv.celakarte.questionnaire.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.definition.Definition;

/**
 * How long proofs take, for the figures in the README: run by hand on a quiet machine, since a
 * bound in seconds would make a test fail on a busy one.
 */
final class ProofMeasurement {

  private ProofMeasurement() {}

  /** {@code args}: how often each questionnaire is proven; the last time counts as warm. */
  public static void main(String[] args) {
    int times = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    var names =
        args.length > 1 ? List.of(args[1].split(",")) : List.of("person", "business", "60x300");
    for (String name : names) {
      for (int i = 1; i <= times; i++) {
        told(name, i, measured(name));
      }
    }
  }

  private static Supplier<Definition> measured(String name) {
    return switch (name) {
      case "person" -> Starter::person;
      case "business" -> Starter::business;
      case "60x300" -> () -> LargeDefinition.of(60, 300);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void told(String name, int time, Supplier<Definition> definition) {
    LocalDate day = Starter.DAY;
    long begin = System.nanoTime();
    var proof =
        Proving.prove(
            definition.get(), day, Surroundings.since(day), Progress.SILENT, Proving.PATIENCE);
    double seconds = (System.nanoTime() - begin) / 1e9;
    long undecided =
        proof.findings().stream()
            .filter(finding -> finding.verdict() == Finding.Verdict.UNDECIDED)
            .count();
    System.out.printf(
        "%s run %d: %.1f s, %d periods, %d findings, %d blocking, %d undecided, %d unconfirmed%n",
        name,
        time,
        seconds,
        proof.periods().size(),
        proof.findings().size(),
        proof.blocking().size(),
        undecided,
        proof.unconfirmed());
  }
}
