package lv.celakarte.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Parts that run only while something is being prepared. */
final class Temporarily implements AutoCloseable {

  private final List<Watched> running = new ArrayList<>();
  private final Thread ending = new Thread(this::stop, "end-temporary");

  Temporarily(List<Part> parts, Folders folders) {
    Ledger ledger = new Ledger(folders.run());
    Runtime.getRuntime().addShutdownHook(ending);
    for (Part part : parts) {
      Path log = folders.log("prepare-" + part.name());
      Logs.rotate(log);
      running.add(new Watched(part, log, ledger, Clock.systemUTC()));
    }
    try {
      running.stream()
          .map(watched -> watched.start(CompletableFuture.completedFuture(null)))
          .toList()
          .forEach(CompletableFuture::join);
    } catch (RuntimeException e) {
      close();
      throw new Trouble("A server cannot be started for preparing: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException _) {
      // the whole program is ending, which waits for this very thread or the hook
    }
  }

  private void stop() {
    running.reversed().forEach(Watched::stop);
  }
}
