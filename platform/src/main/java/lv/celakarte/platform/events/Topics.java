package lv.celakarte.platform.events;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that this service needs, once, where they are not there yet. */
public final class Topics {

  private final KafkaSettings settings;
  private final short replication;
  private final Set<String> ensured = ConcurrentHashMap.newKeySet();

  Topics(KafkaSettings settings, short replication) {
    this.settings = settings;
    this.replication = replication;
  }

  /**
   * Makes the topic where it is missing; a topic that exists is left as its operator has set it.
   *
   * <p>One partition each: all changes of one kind have one order, and a view needs one position.
   *
   * @throws KafkaException when Kafka does not answer; the caller tries again later
   */
  public void ensure(String name, Keeping keeping) {
    if (ensured.contains(name)) {
      return;
    }
    try (var admin = Admin.create(settings.admin())) {
      var topic =
          new NewTopic(name, Optional.of(1), Optional.of(replication)).configs(configs(keeping));
      admin.createTopics(List.of(topic)).all().get(5, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("Topic " + name + " could not be made", failed.getCause());
      }
    } catch (TimeoutException late) {
      throw new KafkaException("Kafka did not answer while topic " + name + " was made", late);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Stopped while topic " + name + " was made", stop);
    }
    ensured.add(name);
  }

  /**
   * Where these topics end at this moment.
   *
   * @throws KafkaException when Kafka does not answer; the caller tries again later
   */
  public Horizon ends(Collection<String> names) {
    try (var admin = Admin.create(settings.admin())) {
      var asked =
          names.stream()
              .collect(toMap(name -> new TopicPartition(name, 0), _ -> OffsetSpec.latest()));
      var ends = Horizon.START;
      for (var end : admin.listOffsets(asked).all().get(5, TimeUnit.SECONDS).entrySet()) {
        ends = ends.with(end.getKey().topic(), end.getValue().offset());
      }
      return ends;
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaException("The ends of topics could not be asked for", failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Stopped while the ends of topics were asked for", stop);
    }
  }

  private static Map<String, String> configs(Keeping keeping) {
    return switch (keeping) {
      case NEWEST_OF_EACH_KEY ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG,
              TopicConfig.CLEANUP_POLICY_COMPACT,
              // Tombstones stay a month, so that a reader that was away that long still hears of
              // them.
              TopicConfig.DELETE_RETENTION_MS_CONFIG,
              days(30),
              TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
              Integer.toString(4 * 1024 * 1024));
      case EVERYTHING_FOR_MONTHS -> Map.of(TopicConfig.RETENTION_MS_CONFIG, days(90));
      case EVERYTHING_FOR_A_DAY ->
          Map.of(TopicConfig.RETENTION_MS_CONFIG, days(1), TopicConfig.SEGMENT_MS_CONFIG, days(1));
    };
  }

  private static String days(int days) {
    return Long.toString(TimeUnit.DAYS.toMillis(days));
  }
}
