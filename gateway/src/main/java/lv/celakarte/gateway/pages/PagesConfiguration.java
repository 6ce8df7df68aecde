package lv.celakarte.gateway.pages;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.EventSender;
import lv.celakarte.platform.events.KafkaSettings;
import lv.celakarte.platform.workspace.WorkspaceFiles;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the page store. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

  @Bean
  Pages pages() {
    return new Pages();
  }

  @Bean
  Components components() {
    return new Components(new WorkspaceFiles());
  }

  @Bean
  Troubles troubles() {
    return new Troubles(new WorkspaceFiles().styleHref());
  }

  @Bean
  PagesHealth pagesHealthIndicator(Pages pages) {
    return new PagesHealth(pages);
  }

  @Bean
  SiteAnswers siteAnswers(
      Pages pages, Components components, Troubles troubles, SiteAnswers.Views views) {
    return new SiteAnswers(pages, components, troubles, views);
  }

  @Bean
  Served served(
      @Value("${celakarte.instance}") String node,
      Pages pages,
      JsonMapper json,
      Clock clock,
      EventSender sender) {
    return new Served(
        node, pages::count, json, clock, event -> sender.sendNews(Served.TOPIC, event));
  }

  @Bean
  PageReading pageReading(
      Pages pages,
      @Value("${celakarte.gateway.snapshot-directory:}") String directory,
      @Value("${celakarte.gateway.snapshot-interval:30s}") Duration interval,
      CompactedViews views,
      KafkaSettings kafka,
      Served served,
      MeterRegistry meters,
      Clock clock) {
    return new PageReading(
        pages,
        snapshot(directory),
        journal(directory),
        interval,
        cluster(kafka),
        served,
        views,
        meters,
        clock);
  }

  private static @Nullable Snapshot snapshot(String directory) {
    return directory.isBlank() ? null : new Snapshot(Path.of(directory), PageReading.TOPIC);
  }

  private static @Nullable Journal journal(String directory) {
    return directory.isBlank() ? null : new Journal(Path.of(directory));
  }

  /** Kafka's own name for itself, or an empty text while it does not answer. */
  private static Supplier<String> cluster(KafkaSettings kafka) {
    return () -> {
      try (var admin = Admin.create(kafka.admin())) {
        return admin.describeCluster().clusterId().get(5, TimeUnit.SECONDS);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return "";
      } catch (Exception unknown) {
        return "";
      }
    };
  }
}
