package lv.celakarte.questionnaire.proof;

import static org.chocosolver.solver.search.strategy.Search.inputOrderLBSearch;
import static org.chocosolver.solver.search.strategy.Search.inputOrderUBSearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Settings;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.jspecify.annotations.Nullable;

/** Asks the constraint solver whether clauses can be met, and how with the fewest or the most. */
final class Search {

  /** What the solver says. */
  sealed interface Result {

    /**
     * @param best nothing better is left, where something was to be few or many
     */
    record Found(BitSet holds, boolean best) implements Result {

      boolean holds(int literal) {
        return literal > 0 ? holds.get(literal) : !holds.get(-literal);
      }
    }

    /** There is no way, and nothing was left out. */
    record Impossible() implements Result {}

    record OutOfTime() implements Result {}
  }

  private record Least(int count, List<Integer> literals) {}

  private record Objective(List<Integer> literals, boolean most) {}

  private final Cnf cnf;
  private final List<Integer> decisions;
  private final List<Least> least = new ArrayList<>();
  private @Nullable Objective objective;

  /** The clauses are read when the search runs; until then more may be added. */
  Search(Cnf cnf, List<Integer> decisions) {
    this.cnf = cnf;
    this.decisions = List.copyOf(decisions);
  }

  Search atLeast(int count, List<Integer> literals) {
    least.add(new Least(count, literals));
    return this;
  }

  Search fewest(List<Integer> literals) {
    objective = new Objective(literals, false);
    return this;
  }

  Search most(List<Integer> literals) {
    objective = new Objective(literals, true);
    return this;
  }

  /** After the time is over, the best that was found until then. */
  Result run(Duration limit) {
    if (cnf.clauses().stream().anyMatch(clause -> clause.length == 0)) {
      return new Result.Impossible();
    }
    return new Posted().run(limit);
  }

  /** The clauses in the solver's own terms. */
  private final class Posted {

    private final Model model = new Model("visitors", Settings.init().setLCG(true));
    private final BoolVar[] variables = new BoolVar[cnf.variables() + 1];

    Posted() {
      for (int i = 1; i < variables.length; i++) {
        variables[i] = model.boolVar();
      }
      cnf.clauses().forEach(this::post);
      least.forEach(wanted -> model.sum(literals(wanted.literals()), ">=", wanted.count()).post());
      var wish = objective;
      if (wish != null) {
        IntVar total = model.intVar(0, wish.literals().size());
        model.sum(literals(wish.literals()), "=", total).post();
        model.setObjective(wish.most(), total);
      }
    }

    private void post(int[] clause) {
      var holds = Arrays.stream(clause).filter(literal -> literal > 0);
      var fails = Arrays.stream(clause).filter(literal -> literal < 0);
      model.addClauses(
          holds.mapToObj(literal -> variables[literal]).toArray(BoolVar[]::new),
          fails.mapToObj(literal -> variables[-literal]).toArray(BoolVar[]::new));
    }

    private BoolVar[] literals(List<Integer> literals) {
      return literals.stream()
          .map(literal -> literal > 0 ? variables[literal] : variables[-literal].not())
          .toArray(BoolVar[]::new);
    }

    Result run(Duration limit) {
      var solver = model.getSolver();
      solver.limitTime(Math.max(1, limit.toMillis()));
      var wish = objective;
      boolean upwards = wish != null && wish.most();
      var first = literals(decisions.isEmpty() ? List.of(Cnf.TRUE) : decisions);
      solver.setSearch(upwards ? inputOrderUBSearch(first) : inputOrderLBSearch(first));
      BitSet found = null;
      while (solver.solve()) {
        found = new BitSet(variables.length);
        for (int i = 1; i < variables.length; i++) {
          found.set(i, variables[i].isInstantiatedTo(1));
        }
        if (wish == null) {
          return new Result.Found(found, true);
        }
      }
      boolean whole = !solver.isStopCriterionMet();
      if (found != null) {
        return new Result.Found(found, whole);
      }
      return whole ? new Result.Impossible() : new Result.OutOfTime();
    }
  }
}
