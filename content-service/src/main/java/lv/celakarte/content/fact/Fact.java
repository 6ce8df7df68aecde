package lv.celakarte.content.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.edition.Language;
import org.jspecify.annotations.Nullable;

/**
 * An amount or a term that the law sets and many texts quote, with every value it ever had.
 *
 * @param id stands in texts as <code>{{fact:id}}</code>
 * @param name by language code
 * @param unit of the value, such as {@code EUR}; empty when the value counts nothing
 * @param owner the institution that answers for it
 * @param values in the order of their days, which never overlap
 */
public record Fact(
    String id,
    Map<String, String> name,
    String unit,
    String owner,
    State state,
    List<FactValue> values,
    List<Change> history) {

  public Fact {
    name = Collections.unmodifiableMap(new LinkedHashMap<>(name));
    values = values.stream().sorted(Comparator.comparing(FactValue::from)).toList();
    history = List.copyOf(history);
  }

  /** Whether texts may quote it. */
  public enum State {
    CURRENT("current"),
    RETIRED("retired");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }
  }

  /** Who changed it, when and why. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(String by, String name, Instant at, @Nullable String note) {}

  /** A fact that begins. */
  static Fact begin(FactDraft draft, Change change) {
    return new Fact(
        draft.id(),
        draft.name(),
        draft.unit(),
        draft.owner(),
        State.CURRENT,
        draft.values(),
        List.of(change));
  }

  /** The same fact saying something else; id and owner stay. */
  Fact change(FactDraft draft, Change change) {
    return new Fact(
        id, draft.name(), draft.unit(), owner, State.CURRENT, draft.values(), with(change));
  }

  /** The same fact that no text may quote any more. */
  Fact retire(Change change) {
    return new Fact(id, name, unit, owner, State.RETIRED, values, with(change));
  }

  private List<Change> with(Change change) {
    var all = new ArrayList<>(history);
    all.add(change);
    return all;
  }

  /** Whether readers would notice the step from the other to this one. */
  boolean tellsTheSameAs(Fact other) {
    return name.equals(other.name)
        && unit.equals(other.unit)
        && state == other.state
        && values.equals(other.values);
  }

  /** What holds on this day; nothing when it is not known or the fact is retired. */
  public Optional<FactValue> on(LocalDate day) {
    return state == State.RETIRED
        ? Optional.empty()
        : values.stream().filter(value -> value.holds(day)).findFirst();
  }

  /** The name in this language, or else in Latvian. */
  public String nameIn(Language language) {
    return name.getOrDefault(language.code(), name.getOrDefault(Language.LV.code(), id));
  }
}
