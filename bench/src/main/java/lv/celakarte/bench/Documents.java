package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Says what editors have published, in the way of the service in which they work. */
final class Documents implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KafkaProducer<byte[], byte[]> producer;
  private final Clock clock;

  Documents(String bootstrap, Clock clock) {
    this.clock = clock;
    Topic.create(bootstrap, "content.documents");
    Topic.create(bootstrap, "content.notices");
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static String path(int number) {
    return "/lv/lapas-" + number;
  }

  /** What a reader finds in the page when this version is shown. */
  static String mark(int number, int version) {
    return "redakcija-" + number + "-" + version + ".";
  }

  /** The text of a document, of about six kilobytes. */
  static String text(int number, int version) {
    var html = new String(SamplePages.html(number, 1, 6_000), UTF_8);
    var words = html.substring(html.indexOf("</h1>") + 5, html.indexOf("</main>"));
    return mark(number, version) + "\n\n" + words.replace("<p>", "").replace("</p>", "\n");
  }

  /** Publishes a version of a document; the page follows. */
  void publish(int number, int version) {
    var now = clock.instant().toString();
    var body = new LinkedHashMap<String, Object>();
    body.put("id", "lapa-" + number);
    body.put("language", "lv");
    body.put("version", version);
    body.put("state", "published");
    body.put("type", "page");
    body.put("title", "Lapa " + number);
    body.put("summary", "Kopsavilkums " + number);
    body.put("path", path(number));
    body.put("formerPaths", List.of());
    body.put("body", text(number, version));
    body.put("owner", "ptac");
    body.put("section", "privatpersona");
    body.put("audience", List.of("person"));
    body.put("verification", "verified");
    body.put("checkedOn", "2026-11-22");
    body.put("reviewBy", "2027-05-22");
    body.put("sources", List.of());
    body.put("details", Map.of());
    body.put("publishedAt", now);
    body.put("changedAt", now);
    send(
        "content.documents",
        "lapa-" + number + ".lv",
        "lv.celakarte.content.document-changed.v1",
        version,
        body);
  }

  /** Puts a notice on every page, or changes it. */
  void notice(int version) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", "visiem");
    body.put("version", version);
    body.put("kind", "campaign");
    body.put("state", "active");
    body.put("text", Map.of("lv", notice(version, "lv"), "en", notice(version, "en")));
    body.put("sections", List.of());
    send("content.notices", "visiem", "lv.celakarte.content.notice-changed.v1", version, body);
  }

  static String notice(int version, String language) {
    return "zinojums-" + language + "-" + version + ".";
  }

  private void send(String topic, String key, String type, int version, Object body) {
    var headers = new TreeMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_source", "/celakarte/content-service");
    headers.put("ce_type", type);
    headers.put("ce_subject", key);
    headers.put("ce_time", clock.instant().toString());
    headers.put("ce_sequence", Integer.toString(version));
    headers.put("content-type", "application/json");
    var record =
        new ProducerRecord<byte[], byte[]>(
            topic, key.getBytes(UTF_8), JSON.writeValueAsBytes(body));
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    var unused = producer.send(record);
  }

  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
