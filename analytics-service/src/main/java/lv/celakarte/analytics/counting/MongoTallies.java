package lv.celakarte.analytics.counting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * Keeps each tally as one document.
 *
 * <p>Values of interactions stand in lists, never in field names, so nothing in them can be taken
 * for a path or an operator. Every search names the ids it wants: the index on ids is the one that
 * every server has and uses.
 */
final class MongoTallies implements Tallies {

  private static final String ID = "_id";

  private final MongoCollection<Document> tallies;

  MongoTallies(MongoDatabase database) {
    tallies = database.getCollection("tallies");
  }

  @Override
  public Optional<Tally> find(Slot slot) {
    return Optional.ofNullable(tallies.find(eq(ID, id(slot))).first())
        .map(document -> tally(slot, document));
  }

  @Override
  public boolean keep(Tally next) {
    return next.revision() == 1 ? create(next) : replace(next);
  }

  private boolean create(Tally first) {
    try {
      tallies.insertOne(document(first));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  private boolean replace(Tally next) {
    var before = and(eq(ID, id(next.slot())), eq("revision", next.revision() - 1));
    return tallies.replaceOne(before, document(next)).getMatchedCount() == 1;
  }

  @Override
  public List<Tally> findAll(List<Slot> slots) {
    var byId = slots.stream().collect(toMap(MongoTallies::id, identity(), (one, _) -> one));
    var found = new ArrayList<Tally>();
    for (var document : tallies.find(in(ID, byId.keySet()))) {
      found.add(tally(require(byId, document), document));
    }
    found.sort(comparing(tally -> tally.slot().start()));
    return found;
  }

  private static Slot require(Map<String, Slot> byId, Document document) {
    return Objects.requireNonNull(byId.get(document.getString(ID)));
  }

  @Override
  public Optional<Instant> newest(List<Slot> slots) {
    var newest = Optional.<Instant>empty();
    var ids = slots.stream().map(MongoTallies::id).toList();
    for (var document : tallies.find(in(ID, ids)).projection(include("newest"))) {
      var minute = document.getDate("newest").toInstant();
      newest = newest.filter(minute::isBefore).or(() -> Optional.of(minute));
    }
    return newest;
  }

  private static String id(Slot slot) {
    return slot.span().id() + "/" + slot.measure().id() + "/" + slot.start();
  }

  private static Document document(Tally tally) {
    var slot = tally.slot();
    return new Document(ID, id(slot))
        .append("revision", tally.revision())
        .append("start", Date.from(slot.start()))
        .append("total", tally.total())
        .append("parts", parts(tally))
        .append("applied", applied(tally.applied()))
        .append("newest", Date.from(tally.newest()));
  }

  private static List<Document> parts(Tally tally) {
    var parts = new ArrayList<Document>();
    tally
        .parts()
        .forEach((breakdown, values) ->
            parts.add(
                new Document("by", breakdown.id())
                    .append(
                        "values",
                        values.entrySet().stream()
                            .map(entry ->
                                new Document("value", entry.getKey())
                                    .append("count", entry.getValue()))
                            .toList())));
    return parts;
  }

  private static List<Document> applied(Map<String, Long> applied) {
    return applied.entrySet().stream()
        .map(entry -> new Document("source", entry.getKey()).append("sequence", entry.getValue()))
        .toList();
  }

  private static Tally tally(Slot slot, Document document) {
    var parts = new EnumMap<Breakdown, Map<String, Long>>(Breakdown.class);
    for (var part : document.getList("parts", Document.class)) {
      // A breakdown that is no longer kept is left out, not a reason to fail.
      Breakdown.parse(part.getString("by"))
          .ifPresent(breakdown -> parts.put(breakdown, longs(part, "values", "value", "count")));
    }
    return new Tally(
        slot,
        document.getLong("total"),
        parts,
        longs(document, "applied", "source", "sequence"),
        document.getDate("newest").toInstant(),
        document.getLong("revision"));
  }

  private static Map<String, Long> longs(Document holder, String list, String key, String value) {
    var longs = new HashMap<String, Long>();
    for (var entry : holder.getList(list, Document.class)) {
      longs.put(entry.getString(key), entry.getLong(value));
    }
    return longs;
  }
}
