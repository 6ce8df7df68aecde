package lv.celakarte.questionnaire.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live versions on this machine's disk, so that a restart serves at once, even when nothing
 * else answers; and the earlier ones that were live here. Losing it loses nothing.
 */
public final class Snapshots implements EarlierVersions {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final String PREFIX = "questionnaire-";
  private static final String EARLIER = "version-";
  private static final String SUFFIX = ".json";

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
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
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

  /** Keeps a live version, and keeps it still when it is live no more. */
  public void keep(String id, int version, byte[] body) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      write(folder, earlier(id) + version + SUFFIX, body);
      write(folder, PREFIX + id + SUFFIX, body);
    } catch (IOException full) {
      LOG.warn("The snapshot of {} could not be kept: {}", id, full.toString());
    }
  }

  private static void write(Path folder, String name, byte[] body) throws IOException {
    var written = Files.createTempFile(folder, "new", ".tmp");
    Files.write(written, body);
    Files.move(
        written,
        folder.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /** A sign that no id has tells where the id ends. */
  private static String earlier(String id) {
    return EARLIER + id + "@";
  }

  @Override
  public Optional<Definition> find(String id, int version) {
    if (folder == null || !id.matches("[A-Za-z0-9_-]+")) {
      return Optional.empty();
    }
    var file = folder.resolve(earlier(id) + version + SUFFIX);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(DefinitionJson.live(Files.readAllBytes(file)).definition());
    } catch (IOException | RuntimeException damaged) {
      LOG.warn("The snapshot {} is passed over: {}", file.getFileName(), damaged.toString());
      return Optional.empty();
    }
  }

  @Override
  public Optional<Integer> covering(String id, LocalDate day) {
    return versions(id).stream()
        .sorted(Comparator.reverseOrder())
        .filter(version -> find(id, version).filter(found -> found.covers(day)).isPresent())
        .findFirst();
  }

  private List<Integer> versions(String id) {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(earlier(id)) && name.endsWith(SUFFIX))
          .map(name -> name.substring(earlier(id).length(), name.length() - SUFFIX.length()))
          .filter(number -> number.matches("[0-9]{1,9}"))
          .map(Integer::valueOf)
          .toList();
    } catch (IOException unreadable) {
      LOG.warn("The snapshot folder cannot be read: {}", unreadable.toString());
      return List.of();
    }
  }

  public void forget(String id) {
    if (folder == null) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve(PREFIX + id + SUFFIX));
    } catch (IOException stuck) {
      LOG.warn("The snapshot of {} could not be removed: {}", id, stuck.toString());
    }
  }
}
