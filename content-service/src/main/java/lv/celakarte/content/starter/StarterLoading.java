package lv.celakarte.content.starter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.celakarte.content.document.Importing;
import lv.celakarte.content.fact.FactKeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the starter documents of a folder and tells of the files that could not be loaded, while
 * the others go on. A folder that was loaded whole before is not looked into again, because reading
 * and comparing hundreds of files would hold up every start.
 */
final class StarterLoading {

  private static final Logger LOG = LoggerFactory.getLogger(StarterLoading.class);

  private final StarterFiles files;
  private final StarterFacts facts = new StarterFacts();
  private final Importing importing;
  private final FactKeeping keeping;
  private final LoadedFolders loaded;
  private final AtomicLong broken = new AtomicLong();

  StarterLoading(
      StarterFiles files,
      Importing importing,
      FactKeeping keeping,
      LoadedFolders loaded,
      MeterRegistry meters) {
    this.files = files;
    this.importing = importing;
    this.keeping = keeping;
    this.loaded = loaded;
    Gauge.builder("celakarte.starter.broken", broken, AtomicLong::get)
        .description("Starter files that could not be loaded")
        .baseUnit("files")
        .register(meters);
  }

  /** What can become of one file. */
  private enum Fate {
    IMPORTED,
    THERE_ALREADY,
    BROKEN
  }

  /** How many files met which fate. */
  record Summary(long imported, long thereAlready, long broken) {}

  /** Loads what was not loaded before. */
  Summary load(Path folder) {
    var all =
        Stream.concat(
                Folder.files(folder.resolve("facts"), ".json").stream(),
                Folder.files(folder.resolve("content"), ".md").stream())
            .toList();
    var fingerprint = Folder.fingerprint(folder, all);
    var summary =
        loaded.lastWas(fingerprint)
            ? new Summary(0, all.size(), 0)
            : loadAndKeep(folder, fingerprint);
    broken.set(summary.broken());
    LOG.info("Starter content: {}", summary);
    return summary;
  }

  /** A folder with a fault is loaded again at every start, so that the fault is told again. */
  private Summary loadAndKeep(Path folder, String fingerprint) {
    var summary = loadAll(folder);
    if (summary.broken() == 0) {
      loaded.keep(fingerprint);
    }
    return summary;
  }

  private Summary loadAll(Path folder) {
    var content = folder.resolve("content");
    // Facts first: no text is ever to be seen without the amounts that it quotes.
    var fates =
        Stream.concat(
                facts.in(folder.resolve("facts")).stream().map(this::bring).toList().stream(),
                files.in(content).stream().map(file -> bring(files.read(content, file))))
            .collect(Collectors.groupingBy(fate -> fate, Collectors.counting()));
    return new Summary(
        fates.getOrDefault(Fate.IMPORTED, 0L),
        fates.getOrDefault(Fate.THERE_ALREADY, 0L),
        fates.getOrDefault(Fate.BROKEN, 0L));
  }

  private Fate bring(StarterFacts.Read file) {
    return switch (file) {
      case StarterFacts.Read.Faulty(var broken) -> broken(broken.name(), broken.reason());
      case StarterFacts.Read.Sound(_, var fact) ->
          keeping.bring(fact) ? Fate.IMPORTED : Fate.THERE_ALREADY;
    };
  }

  private Fate bring(StarterFile file) {
    return switch (file) {
      case StarterFile.Broken(var name, var reason) -> broken(name, reason);
      case StarterFile.Sound(var name, var id, var type, var owner, var manuscript) ->
          switch (importing.bring(id, type, owner, manuscript)) {
            case IMPORTED -> Fate.IMPORTED;
            case THERE_ALREADY -> Fate.THERE_ALREADY;
            case PATH_TAKEN -> broken(name, "another document stands at " + manuscript.path());
          };
    };
  }

  private static Fate broken(String name, String reason) {
    LOG.warn("Starter file {} is left out: {}", name, reason);
    return Fate.BROKEN;
  }
}
