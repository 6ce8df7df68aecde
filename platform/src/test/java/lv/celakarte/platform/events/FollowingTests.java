package lv.celakarte.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.celakarte.platform.testing.KafkaServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowingTests {

  private final KafkaSettings settings = new KafkaSettings(KafkaServer.bootstrap(), Map.of());
  private final Topics topics = new Topics(settings, (short) 1);
  private final EventSender sender =
      new EventSender(settings, topics, new SimpleMeterRegistry(), "/celakarte/test");
  private final String topic = "news-" + UUID.randomUUID();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Following following =
      new Following(topic, Duration.ofMinutes(1), this::hear, settings, topics, Clock.systemUTC());

  private void hear(Received received) {
    if (received.key().equals("bad")) {
      throw new IllegalArgumentException("No news");
    }
    heard.add(received.key());
  }

  @AfterEach
  void stop() {
    following.stop();
    sender.stop();
  }

  private void send(String key) {
    var id = UUID.randomUUID().toString();
    var now = Clock.systemUTC().instant();
    sender.send(topic, new Event(id, "news.v1", key, 1, now, "{}".getBytes(UTF_8), null)).join();
  }

  @Test
  void hearsWhatWasSaidAWhileBeforeItAndGoesOn() {
    send("before");
    following.start();
    await().until(() -> heard.contains("before"));

    send("after");

    await().until(() -> heard.contains("after"));
    assertThat(heard).containsExactly("before", "after");
  }

  @Test
  void leavesOutWhatCannotBeRead() {
    send("good");
    send("bad");
    send("better");

    following.start();

    await().until(() -> heard.size() == 2);
    assertThat(heard).containsExactly("good", "better");
  }
}
