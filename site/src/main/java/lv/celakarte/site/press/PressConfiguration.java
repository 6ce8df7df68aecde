package lv.celakarte.site.press;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.EventSender;
import lv.celakarte.platform.events.Topics;
import lv.celakarte.platform.events.Winner;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Fact;
import lv.celakarte.site.published.Notice;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Place;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Touched;
import lv.celakarte.site.snapshot.Snapshot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Connects the press with the topics it reads and the one it writes. */
@Configuration(proxyBeanMethods = false)
class PressConfiguration {

  @Bean
  Published published() {
    return new Published();
  }

  @Bean
  Snapshot snapshot(@Value("${celakarte.site.snapshot-directory:}") String folder) {
    return new Snapshot(folder.isBlank() ? null : Path.of(folder));
  }

  @Bean
  PressRoom pressRoom(
      Published published,
      SitePages pages,
      EventSender sender,
      Clock clock,
      CompactedViews views,
      Topics topics,
      ObjectProvider<BuildProperties> build,
      List<Consumer<Touched>> readers,
      JsonMapper json,
      Snapshot snapshot,
      MeterRegistry meters) {
    var caughtUp = new CaughtUp(topics);
    var inputs = inputs(published);
    var restored = new Restored(inputs, json, caughtUp);
    restored.take(snapshot.read()).forEach(touched -> readers.forEach(it -> it.accept(touched)));
    var room =
        new PressRoom(
            lost ->
                new Press(published, pages, new KafkaOutput(sender), release(build), clock, lost),
            caughtUp,
            caughtUp,
            readers,
            snapshot,
            restored);
    caughtUp.views = open(views, json, inputs, room);
    Gauge.builder("celakarte.site.pages", room, PressRoom::standing)
        .description("Pages that stand by what this instance has rendered")
        .register(meters);
    return room;
  }

  /** The newer program is the one that was built later; one that does not know counts as oldest. */
  private static long release(ObjectProvider<BuildProperties> build) {
    var properties = build.getIfAvailable();
    var time = properties == null ? null : properties.getTime();
    return time == null ? 0 : time.toEpochMilli();
  }

  private static List<CompactedView<?>> open(
      CompactedViews views, JsonMapper json, List<Input<?>> inputs, PressRoom room) {
    var opened = new ArrayList<CompactedView<?>>();
    inputs.forEach(input -> opened.add(input.open(views, json, room)));
    // The last record, not the one with the highest revision: that is what compaction keeps.
    opened.add(views.open(KafkaOutput.TOPIC, Written::of, room::written, Winner.LAST_WRITTEN));
    return List.copyOf(opened);
  }

  private static List<Input<?>> inputs(Published published) {
    return List.of(
        Input.of("content.documents", Document.class, published::document),
        Input.of("directory.organizations", Organization.class, published::organization),
        Input.of("directory.places", Place.class, published::place),
        new Input<>(
            "questionnaire.definitions", WholeQuestionnaire::read, published::questionnaire),
        Input.of("content.facts", Fact.class, published::fact),
        Input.of("content.notices", Notice.class, published::notice));
  }

  /** What an earlier run has left is something to serve; so are the pages once they stand. */
  @Bean
  HealthIndicator pagesHealthIndicator(PressRoom room) {
    return () -> {
      var health = room.ready() || room.restored() ? Health.up() : Health.outOfService();
      return health
          .withDetail("pages", room.standing())
          .withDetail("standing", room.ready() ? "LIVE" : room.restored() ? "RESTORED" : "EMPTY")
          .build();
    };
  }
}
