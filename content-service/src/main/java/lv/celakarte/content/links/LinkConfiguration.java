package lv.celakarte.content.links;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import lv.celakarte.content.document.LiveDocuments;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the asking of other sites together; it is off unless an operator wants it. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

  private static final String ENABLED = "celakarte.links.enabled";
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(2);

  @Bean
  LinkStore linkStore(AggregateStores stores) {
    return new AggregateLinkStore(stores);
  }

  @Bean
  LinkReport linkReport(
      LinkStore store,
      LiveDocuments documents,
      CommonMark commonMark,
      Clock clock,
      @Value("${" + ENABLED + ":false}") boolean enabled) {
    return new LinkReport(store, documents, commonMark, clock, enabled);
  }

  /** Always a bean: the operator decides at the start, not the build, whether it works. */
  @Bean
  LinkRounds linkRounds(
      LinkStore store,
      LiveDocuments documents,
      CommonMark commonMark,
      MongoDatabase database,
      Clock clock,
      @Value("${celakarte.public-url}") String publicUrl,
      @Value("${" + ENABLED + ":false}") boolean enabled) {
    var probe = new Probe("Celakarte-links/1.0 (+" + publicUrl + ")");
    var checking =
        new LinkChecking(documents, commonMark, store, probe::ask, LinkConfiguration::rest, clock);
    return new LinkRounds(checking, new Lease(database, "links"), clock, enabled);
  }

  private static void rest() {
    try {
      Thread.sleep(BETWEEN_REQUESTS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
