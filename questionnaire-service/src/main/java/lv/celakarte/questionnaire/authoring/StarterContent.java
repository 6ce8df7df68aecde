package lv.celakarte.questionnaire.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Installs the questionnaires of the starter folder on first start; later starts change nothing.
 */
final class StarterContent implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StarterContent.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Publishing publishing;
  private final String home;
  private volatile boolean running;
  private volatile Thread loading = new Thread(() -> {});

  /**
   * @param home the folder of all starter content; blank when there is none to load
   */
  StarterContent(Publishing publishing, String home) {
    this.publishing = publishing;
    this.home = home;
  }

  @Override
  public boolean isAutoStartup() {
    return !home.isBlank();
  }

  /** On a thread of its own, since the store may answer later than we start. */
  @Override
  public void start() {
    running = true;
    loading = Thread.ofPlatform().name("starter-content").daemon().start(this::load);
  }

  private void load() {
    for (Path file : files()) {
      while (running && !installed(file)) {
        try {
          Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private List<Path> files() {
    Path folder = Path.of(home).resolve("questionnaires");
    if (!Files.isDirectory(folder)) {
      LOG.info("There are no starter questionnaires");
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      LOG.error("The starter questionnaires cannot be read", unreadable);
      return List.of();
    }
  }

  /** False when it is worth trying again. */
  private boolean installed(Path file) {
    try {
      switch (publishing.install(Files.readString(file))) {
        case Publishing.Result.Done(_, var number) ->
            LOG.info("Starter questionnaire {} is there, {} versions", file.getFileName(), number);
        case Publishing.Result.Faulty(var faults) ->
            LOG.error("Starter questionnaire {} is faulty: {}", file.getFileName(), faults);
        case Publishing.Result.Refused(var refusal, var proof) ->
            LOG.error("Starter questionnaire {}: {} {}", file.getFileName(), refusal, proof);
        case Publishing.Result.Conflict _, Publishing.Result.Unknown _ ->
            LOG.info("Starter questionnaire {} was installed meanwhile", file.getFileName());
      }
      return true;
    } catch (IOException unreadable) {
      LOG.error("Starter questionnaire {} cannot be read", file.getFileName(), unreadable);
      return true;
    } catch (RuntimeException absent) {
      LOG.info("The starter questionnaires wait for the store: {}", absent.toString());
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
    loading.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
