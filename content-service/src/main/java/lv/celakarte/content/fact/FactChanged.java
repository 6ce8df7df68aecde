package lv.celakarte.content.fact;

import java.util.List;
import java.util.Map;

/** What readers' side hears of a fact: all its values, so that it knows the coming ones too. */
public record FactChanged(
    String id,
    long version,
    Fact.State state,
    Map<String, String> name,
    String unit,
    String owner,
    List<FactValue> values) {

  /** The name on the wire, kept whatever this class is called. */
  public static final String TYPE = "lv.celakarte.content.fact-changed.v1";

  static final String TOPIC = "content.facts";

  static FactChanged of(Fact fact, long version) {
    return new FactChanged(
        fact.id(), version, fact.state(), fact.name(), fact.unit(), fact.owner(), fact.values());
  }
}
