package lv.celakarte.platform.store;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import lv.celakarte.platform.events.EventSender;
import lv.celakarte.platform.events.EventsAutoConfiguration;
import lv.celakarte.platform.events.Traces;
import lv.celakarte.platform.problems.Absence;
import lv.celakarte.platform.time.ClockAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service with {@code celakarte.mongodb.database} its database and aggregate stores. */
@AutoConfiguration(
    after = {EventsAutoConfiguration.class, ClockAutoConfiguration.class},
    afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@ConditionalOnClass(MongoClient.class)
@ConditionalOnProperty("celakarte.mongodb.database")
public class StoreAutoConfiguration {

  @Bean
  MongoDatabase mongoDatabase(
      MongoClient client, @Value("${celakarte.mongodb.database}") String name) {
    return client.getDatabase(name);
  }

  /** The store ends connections, cannot be reached, or looks for a new leader. */
  @Bean
  Absence awayStore() {
    return failure ->
        failure instanceof MongoSocketException
            || failure instanceof MongoTimeoutException
            || failure instanceof MongoNotPrimaryException
            || failure instanceof MongoNodeIsRecoveringException;
  }

  @Bean
  AggregateStores aggregateStores(
      MongoDatabase database,
      JsonMapper json,
      EventSender sender,
      Clock clock,
      ObjectProvider<Tracer> tracer,
      ObjectProvider<MeterRegistry> meters) {
    return new AggregateStores(
        database,
        json,
        sender,
        clock,
        () -> Traces.current(tracer.getIfAvailable()),
        meters.getIfAvailable(SimpleMeterRegistry::new));
  }
}
