package lv.celakarte.content.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact as it comes from outside (screen, API, file), before anything in it is believed. */
public record FactForm(
    @Nullable String id,
    @Nullable Map<String, @Nullable String> name,
    @Nullable String unit,
    @Nullable String owner,
    @Nullable List<@Nullable ValueForm> values) {

  /** A value as it comes from outside. */
  public record ValueForm(
      @Nullable String from,
      @Nullable String to,
      @Nullable String value,
      @Nullable Map<String, @Nullable String> display,
      @Nullable String verification,
      @Nullable String source) {}

  /** The form of what is wished, or else of what is said, the newest value first. */
  public static FactForm wished(Fact fact) {
    var content = fact.proposal() == null ? fact.content() : fact.proposal().content();
    var values = new ArrayList<@Nullable ValueForm>();
    content.values().reversed().forEach(value -> values.add(of(value)));
    return new FactForm(
        fact.id(),
        new LinkedHashMap<String, @Nullable String>(content.name()),
        content.unit(),
        fact.owner(),
        values);
  }

  private static ValueForm of(FactValue value) {
    return new ValueForm(
        value.from().toString(),
        value.to() == null ? "" : value.to().toString(),
        value.value(),
        new LinkedHashMap<String, @Nullable String>(value.display()),
        value.verification().code(),
        value.source());
  }
}
