package lv.celakarte.site.press;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.celakarte.site.published.Touched;
import lv.celakarte.site.snapshot.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is published as an earlier run knew it: served until the topics have been read. */
final class Restored {

  private static final Logger LOG = LoggerFactory.getLogger(Restored.class);

  private final Map<String, Input<?>> inputs;
  private final JsonMapper json;
  private final CaughtUp views;
  private final List<Entry> entries = new ArrayList<>();

  Restored(List<Input<?>> inputs, JsonMapper json, CaughtUp views) {
    this.inputs = inputs.stream().collect(Collectors.toMap(Input::topic, Function.identity()));
    this.json = json;
    this.views = views;
  }

  List<Touched> take(Collection<Entry> kept) {
    var touched = new ArrayList<Touched>();
    for (var entry : kept) {
      var input = inputs.get(entry.topic());
      if (input == null) {
        continue;
      }
      try {
        touched.add(input.take(entry, json));
        entries.add(entry);
      } catch (JacksonException unreadable) {
        LOG.warn("{} of the snapshot is passed over", entry.key());
      }
    }
    if (!entries.isEmpty()) {
      LOG.info("{} published things are known from the snapshot", entries.size());
    }
    return touched;
  }

  boolean any() {
    return !entries.isEmpty();
  }

  /** The topics have been read: what they no longer tell of is gone. */
  List<Touched> settle() {
    var touched = new ArrayList<Touched>();
    for (var entry : entries) {
      var input = inputs.get(entry.topic());
      if (input != null && !views.holds(entry.topic(), entry.key())) {
        touched.add(input.forget(entry));
      }
    }
    entries.clear();
    return touched;
  }
}
