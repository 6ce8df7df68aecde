package lv.celakarte.questionnaire.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live versions on this machine's disk, so that a restart serves at once, even when nothing
 * else answers. Losing it loses nothing.
 */
public final class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final String PREFIX = "questionnaire-";

  private final @Nullable Path folder;

  public Snapshots(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Puts what the last run has left into memory; a damaged file is passed over. */
  public void load(LiveQuestionnaires live) {
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Snapshots::ours).sorted().forEach(file -> load(file, live));
    } catch (IOException unreadable) {
      LOG.warn("The snapshot folder cannot be read: {}", unreadable.toString());
    }
  }

  private static boolean ours(Path file) {
    var name = file.getFileName().toString();
    return name.startsWith(PREFIX) && name.endsWith(".json");
  }

  private static void load(Path file, LiveQuestionnaires live) {
    try {
      var found = DefinitionJson.live(Files.readAllBytes(file));
      if (live.take(found.definition(), found.version())) {
        LOG.info("Serving {} {} from the snapshot", found.definition().id(), found.version());
      }
    } catch (IOException | RuntimeException damaged) {
      LOG.warn("The snapshot {} is passed over: {}", file.getFileName(), damaged.toString());
    }
  }

  public void keep(String id, byte[] body) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      var written = Files.createTempFile(folder, "new", ".tmp");
      Files.write(written, body);
      Files.move(
          written,
          folder.resolve(PREFIX + id + ".json"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException full) {
      LOG.warn("The snapshot of {} could not be kept: {}", id, full.toString());
    }
  }

  public void forget(String id) {
    if (folder == null) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve(PREFIX + id + ".json"));
    } catch (IOException stuck) {
      LOG.warn("The snapshot of {} could not be removed: {}", id, stuck.toString());
    }
  }
}
