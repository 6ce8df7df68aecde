package lv.celakarte.site.press;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.Decoder;
import lv.celakarte.platform.events.EventSender;
import lv.celakarte.platform.events.Winner;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Fact;
import lv.celakarte.site.published.Notice;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Place;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Touched;
import org.springframework.beans.factory.ObjectProvider;
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
  PressRoom pressRoom(
      Published published,
      SitePages pages,
      EventSender sender,
      Clock clock,
      CompactedViews views,
      ObjectProvider<BuildProperties> build,
      List<Consumer<Touched>> readers,
      JsonMapper json,
      MeterRegistry meters) {
    var caughtUp = new CaughtUp();
    var room =
        new PressRoom(
            lost ->
                new Press(published, pages, new KafkaOutput(sender), release(build), clock, lost),
            caughtUp,
            readers);
    caughtUp.views = List.copyOf(open(views, json, published, room));
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
      CompactedViews views, JsonMapper json, Published published, PressRoom room) {
    return List.of(
        views.open(
            "content.documents",
            Decoder.json(json, Document.class),
            change ->
                room.changed(
                    change,
                    () ->
                        published.document(
                            change.key(), change.value(), change.received().time()))),
        views.open(
            "directory.organizations",
            Decoder.json(json, Organization.class),
            change ->
                room.changed(
                    change,
                    () ->
                        published.organization(
                            change.key(), change.value(), change.received().time()))),
        views.open(
            "directory.places",
            Decoder.json(json, Place.class),
            change ->
                room.changed(
                    change,
                    () -> published.place(change.key(), change.value(), change.received().time()))),
        views.open(
            "questionnaire.definitions",
            Decoder.json(json, Questionnaire.class),
            change ->
                room.changed(
                    change,
                    () ->
                        published.questionnaire(
                            change.key(), change.value(), change.received().time()))),
        views.open(
            "content.facts",
            Decoder.json(json, Fact.class),
            change ->
                room.changed(
                    change,
                    () -> published.fact(change.key(), change.value(), change.received().time()))),
        views.open(
            "content.notices",
            Decoder.json(json, Notice.class),
            change ->
                room.changed(
                    change,
                    () ->
                        published.notice(change.key(), change.value(), change.received().time()))),
        // The last record, not the one with the highest revision: that is what compaction keeps.
        views.open(KafkaOutput.TOPIC, Written::of, room::written, Winner.LAST_WRITTEN));
  }

  @Bean
  HealthIndicator pagesHealthIndicator(PressRoom room) {
    return () ->
        room.ready()
            ? Health.up().withDetail("pages", room.standing()).build()
            : Health.outOfService().withDetail("pages", room.standing()).build();
  }

  /** Views need the room as their listener, and the room needs to know when they have caught up. */
  private static final class CaughtUp implements BooleanSupplier {
    private volatile List<CompactedView<?>> views = List.of();

    @Override
    public boolean getAsBoolean() {
      return !views.isEmpty() && views.stream().allMatch(CompactedView::caughtUp);
    }
  }
}
