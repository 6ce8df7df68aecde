package lv.celakarte.directory.starter;

import java.nio.file.Path;
import java.time.Duration;
import lv.celakarte.directory.organization.KeepingEntries;
import lv.celakarte.directory.place.KeepingPlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Loads the starter content when the service has started. */
@Configuration(proxyBeanMethods = false)
class StarterConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(StarterConfiguration.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final String folder;
  private volatile boolean closing;

  StarterConfiguration(@Value("${celakarte.starter-content:}") String folder) {
    this.folder = folder;
  }

  @Bean
  LoadingStarterContent loadingStarterContent(KeepingPlaces places, KeepingEntries entries) {
    return new LoadingStarterContent(places, entries);
  }

  @EventListener
  void load(ApplicationReadyEvent ready) {
    if (!folder.isBlank()) {
      var loading = ready.getApplicationContext().getBean(LoadingStarterContent.class);
      var unused = Thread.ofVirtual().name("starter-content").start(() -> untilDone(loading));
    }
  }

  @EventListener
  void stop(ContextClosedEvent closed) {
    closing = true;
  }

  /** The store may start later than this service. */
  private void untilDone(LoadingStarterContent loading) {
    while (!closing) {
      try {
        var loaded = loading.load(new StarterContent(Path.of(folder)));
        LOG.info("Starter content: {}", loaded);
        return;
      } catch (RuntimeException failure) {
        LOG.warn("Starter content is tried again: {}", failure.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      closing = true;
    }
  }
}
