package lv.celakarte.content.starter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Loads the starter content when the service starts. Readiness waits for it a little, so that a new
 * installation opens with its pages; a store that is not there yet is asked again in the
 * background.
 */
final class StarterStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(StarterStart.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final StarterLoading loading;
  private final String folder;

  StarterStart(StarterLoading loading, String folder) {
    this.loading = loading;
    this.folder = folder;
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException {
    if (folder.isBlank()) {
      return;
    }
    var loaded = new CompletableFuture<StarterLoading.Summary>();
    Thread.ofVirtual().name("starter-content").start(() -> loadUntilDone(loaded));
    try {
      var unused = loaded.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      LOG.warn("Starter content takes longer than {}; going on without it", LONGEST_WAIT);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("Loading the starter content", failure);
    }
  }

  private void loadUntilDone(CompletableFuture<StarterLoading.Summary> loaded) {
    while (!loaded.isDone()) {
      try {
        loaded.complete(loading.load(Path.of(folder)));
      } catch (RuntimeException failure) {
        LOG.warn("Starter content is tried again in {}: {}", PAUSE, failure.toString());
        pause(loaded);
      }
    }
  }

  private static void pause(CompletableFuture<StarterLoading.Summary> loaded) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      loaded.cancel(false);
    }
  }
}
