package lv.celakarte.content.document;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases and their adapters together. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  @Bean
  CommonMark commonMark() {
    return new CommonMark();
  }

  @Bean
  ManuscriptCheck manuscriptCheck(CommonMark commonMark) {
    return new ManuscriptCheck(commonMark);
  }

  @Bean
  Documents documents(AggregateStores stores, MongoDatabase database) {
    return new StoreDocuments(stores, database);
  }

  @Bean
  Editions editions(AggregateStores stores) {
    return new StoreEditions(stores);
  }

  @Bean
  Addresses addresses(MongoDatabase database, Documents documents) {
    return new Addresses(new MongoReservations(database), documents);
  }

  @Bean
  Stamps stamps(Clock clock) {
    return new Stamps(clock, UUID::randomUUID);
  }

  @Bean
  Changing changing(
      Documents documents,
      Editions editions,
      Addresses addresses,
      Stamps stamps,
      Clock clock,
      MeterRegistry meters,
      List<Watcher> watchers) {
    return new Changing(
        documents,
        editions,
        addresses,
        stamps,
        new DocumentMeters(documents, clock, meters),
        watchers);
  }

  @Bean
  Editing editing(Documents documents, Changing changing, ManuscriptCheck check, Stamps stamps) {
    return new Editing(documents, changing, check, stamps);
  }

  @Bean
  Scheduling scheduling(Documents documents, Changing changing, Stamps stamps, Clock clock) {
    return new Scheduling(documents, changing, stamps, clock);
  }

  @Bean(initMethod = "start")
  DueTimer dueTimer(Scheduling scheduling, Clock clock) {
    return new DueTimer(scheduling, clock);
  }

  @Bean
  Workflow workflow(
      Documents documents,
      Changing changing,
      Addresses addresses,
      Reading reading,
      ObjectProvider<Gatekeeper> gatekeepers,
      Stamps stamps,
      Scheduling scheduling) {
    return new Workflow(
        changing,
        new Redirecting(documents, changing, addresses, stamps),
        reading,
        gatekeepers.orderedStream().toList(),
        stamps,
        scheduling);
  }

  @Bean
  Drafts drafts(Documents documents) {
    return new Drafts(documents);
  }

  @Bean
  LiveDocuments liveDocuments(Documents documents) {
    return new LiveDocuments(documents);
  }

  @Bean
  Reading reading(Documents documents, Editions editions, Clock clock) {
    return new Reading(documents, editions, clock);
  }

  @Bean
  Bulk bulk(Workflow workflow) {
    return new Bulk(workflow);
  }

  @Bean
  Translations translations(Documents documents) {
    return new Translations(documents);
  }

  @Bean
  Importing importing(Documents documents, Addresses addresses, Stamps stamps) {
    return new Importing(documents, addresses, stamps);
  }
}
