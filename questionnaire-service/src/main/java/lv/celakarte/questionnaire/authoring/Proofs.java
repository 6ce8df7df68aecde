package lv.celakarte.questionnaire.authoring;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Parameter;
import lv.celakarte.questionnaire.proof.Progress;
import lv.celakarte.questionnaire.proof.Proof;
import lv.celakarte.questionnaire.proof.Proving;
import lv.celakarte.questionnaire.proof.Surroundings;

/**
 * Proofs of the last looked at versions, one after the other on a thread of their own, so that
 * visitors do not wait for them.
 */
final class Proofs {

  private static final int KEPT = 30;
  private final Supplier<Map<String, List<String>>> uncovered;
  private final Map<Key, Run> runs = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("proofs").daemon().priority(Thread.MIN_PRIORITY).factory());

  /** The numbers stand here, too: a shared fact can change them without anybody writing. */
  private record Key(
      String body,
      List<Parameter> parameters,
      LocalDate day,
      Map<String, List<String>> uncovered) {}

  /** One proof on its way. */
  private static final class Run implements Progress {
    private volatile Standing.Running now = new Standing.Running(0, 0);
    private final Future<Proof> result;

    Run(ExecutorService worker, Definition definition, Key key) {
      var surroundings = new Surroundings(key.day(), null, key.uncovered());
      this.result =
          worker.submit(
              () -> Proving.prove(definition, key.day(), surroundings, this, Proving.PATIENCE));
    }

    @Override
    public void at(int done, int of) {
      now = new Standing.Running(done, of);
    }
  }

  /** {@code uncovered}: which municipalities lack which kind of institution, as is known now. */
  Proofs(Supplier<Map<String, List<String>>> uncovered) {
    this.uncovered = uncovered;
  }

  /** Begins the proof if nobody has, and waits for it so long. */
  Standing of(String body, Definition definition, LocalDate day, Duration patience) {
    var run = run(new Key(body, definition.parameters(), day, uncovered.get()), definition);
    try {
      return new Standing.Finished(run.result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return run.now;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return run.now;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("proving a definition", failed.getCause());
    }
  }

  private Run run(Key key, Definition definition) {
    synchronized (runs) {
      var run = runs.computeIfAbsent(key, _ -> new Run(worker, definition, key));
      if (runs.size() > KEPT) {
        runs.remove(runs.keySet().iterator().next());
      }
      return run;
    }
  }
}
