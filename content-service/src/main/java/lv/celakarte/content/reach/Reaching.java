package lv.celakarte.content.reach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Watcher;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.platform.events.Received;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings together what was published here and what the gateways say that they show. What every
 * gateway shows is kept; a change whose way was cut off by an outage of this service stays
 * unmeasured rather than guessed.
 */
public final class Reaching implements Watcher {

  static final String TOPIC = "gateway.nodes";
  static final String TYPE = "lv.celakarte.gateway.pages-served.v1";

  /** A change that is not everywhere by then is not waited for any more. */
  private static final Duration WAITED = Duration.ofMinutes(10);

  private static final int MOST = 5_000;
  private static final Logger LOG = LoggerFactory.getLogger(Reaching.class);

  private final ReachStore store;
  private final JsonMapper json;
  private final Clock clock;
  private final Gateways gateways = new Gateways();
  private final Map<String, Way> underWay = new LinkedHashMap<>();

  Reaching(ReachStore store, JsonMapper json, Clock clock) {
    this.store = store;
    this.json = json;
    this.clock = clock;
  }

  /**
   * How far the last change of a document has come.
   *
   * @param shown how many gateways show it
   * @param gateways how many there are
   */
  public record Standing(int shown, int gateways) {}

  /** What a gateway reports. */
  record Report(List<Gateways.Served> served) {}

  @Override
  public void readersWillSee(Document document, Instant at) {
    var newest = document.publication().newest();
    var key = document.id().key();
    newest.ifPresent(edition -> begin(way(key, edition, at)));
  }

  private static Way way(String document, Edition edition, Instant at) {
    return new Way(document, edition.number(), edition.manuscript().path().value(), at);
  }

  private synchronized void begin(Way way) {
    if (underWay.size() < MOST) {
      underWay.put(way.document(), way);
    }
  }

  /** What a gateway said. */
  void hear(Received received) {
    if (!received.type().equals(TYPE)) {
      return;
    }
    var data = received.data();
    var served =
        data == null ? null : Objects.requireNonNull(json.readValue(data, Report.class)).served();
    arrived(received.key(), received.time(), served).forEach(this::keep);
  }

  private synchronized List<Reach> arrived(
      String node, Instant at, @Nullable List<Gateways.Served> served) {
    if (served == null) {
      gateways.left(node);
    } else {
      gateways.heard(node, at, served);
    }
    var now = clock.instant();
    gateways.forget(now, WAITED);
    underWay.values().removeIf(way -> way.at().plus(WAITED).isBefore(now));
    return everywhere();
  }

  private List<Reach> everywhere() {
    var reached = new ArrayList<Reach>();
    for (var way : List.copyOf(underWay.values())) {
      var progress = gateways.of(way);
      if (progress.everywhere()) {
        underWay.remove(way.document());
        reached.add(
            new Reach(
                way.document(), way.edition(), way.at(), progress.gateways(), progress.millis()));
      }
    }
    return reached;
  }

  /** What cannot be kept is lost, and nothing else with it. */
  private void keep(Reach reach) {
    try {
      store.keep(reach);
    } catch (RuntimeException failure) {
      LOG.warn("How long {} took is not kept: {}", reach.document(), failure.toString());
    }
  }

  /** How far the last change has come, while it is on its way. */
  public synchronized Optional<Standing> standing(DocumentId id) {
    return Optional.ofNullable(underWay.get(id.key()))
        .map(gateways::of)
        .map(progress -> new Standing(progress.shown(), progress.gateways()));
  }

  /** The changes of a document that are everywhere, latest first. */
  public List<Reach> of(DocumentId id) {
    return store.of(id.key());
  }
}
