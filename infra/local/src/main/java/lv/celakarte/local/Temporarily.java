package lv.celakarte.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Parts that run only while something is being prepared. */
final class Temporarily implements AutoCloseable {

  private final List<Watched> running = new ArrayList<>();

  Temporarily(List<Part> parts, Folders folders) {
    Ledger ledger = new Ledger(folders.run());
    Thread ending = new Thread(this::close, "end-temporary");
    Runtime.getRuntime().addShutdownHook(ending);
    for (Part part : parts) {
      Path log = folders.log("prepare-" + part.name());
      Logs.rotate(log);
      running.add(new Watched(part, log, ledger, Clock.systemUTC()));
    }
    try {
      running.stream()
          .map(watched ->
              watched.start(java.util.concurrent.CompletableFuture.completedFuture(null)))
          .toList()
          .forEach(java.util.concurrent.CompletableFuture::join);
    } catch (RuntimeException e) {
      close();
      throw new Trouble("A server cannot be started for preparing: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    running.reversed().forEach(Watched::stop);
  }
}
