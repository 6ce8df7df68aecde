package lv.celakarte.content.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.proposal.Change;
import lv.celakarte.content.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * An amount or a term that the law sets and many texts quote, with every value it ever had. What it
 * says changes only when a second person agrees.
 *
 * @param id stands in texts as <code>{{fact:id}}</code>
 * @param name by language code
 * @param unit of the value, such as {@code EUR}; empty when the value counts nothing
 * @param owner the institution that answers for it
 * @param values in the order of their days, which never overlap
 * @param wordings everything it said to readers, the present one last
 * @param proposal what it is to say once a second person agrees
 */
public record Fact(
    String id,
    Map<String, String> name,
    String unit,
    String owner,
    State state,
    List<FactValue> values,
    List<Change> history,
    List<Wording> wordings,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Proposal<FactContent> proposal) {

  /** Facts that were stored before their wordings were have said what they say now. */
  public Fact {
    name = Collections.unmodifiableMap(new LinkedHashMap<>(name));
    values = FactValue.inOrder(values);
    history = List.copyOf(history);
    wordings =
        wordings == null
            ? Wording.present(
                state, history, new FactContent(name, unit, values, state == State.RETIRED))
            : List.copyOf(wordings);
  }

  /** Whether texts may quote it. */
  public enum State {
    /** Nobody agreed to it yet. */
    PROPOSED("proposed"),
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

  /** A fact that nobody has agreed to yet. */
  static Fact begin(FactDraft draft, Change change) {
    var content = FactContent.of(draft);
    return new Fact(
        draft.id(),
        draft.name(),
        draft.unit(),
        draft.owner(),
        State.PROPOSED,
        List.of(),
        List.of(change),
        List.of(),
        Proposal.of(null, content, change));
  }

  /** A fact that comes with a new installation. */
  static Fact imported(FactDraft draft, Change change) {
    return new Fact(
        draft.id(),
        draft.name(),
        draft.unit(),
        draft.owner(),
        State.CURRENT,
        draft.values(),
        List.of(change),
        List.of(new Wording(change, FactContent.of(draft))),
        null);
  }

  /** What it says now, or was begun with. */
  public FactContent content() {
    return new FactContent(name, unit, values, state == State.RETIRED);
  }

  /** The same fact with a wish for what it is to say. */
  Fact propose(FactContent content, Change change) {
    return new Fact(
        id,
        state == State.PROPOSED ? content.name() : name,
        unit,
        owner,
        state,
        values,
        append(history, change),
        wordings,
        Proposal.of(proposal, content, change));
  }

  /** Whether this is wished already, or said already while nothing else is wished. */
  boolean wants(FactContent content) {
    return proposal == null
        ? state != State.PROPOSED && content.equals(content())
        : content.equals(proposal.content());
  }

  /** The same fact saying what was wished. */
  Fact settle(Change change) {
    var content = Objects.requireNonNull(proposal).content();
    return new Fact(
        id,
        content.name(),
        content.unit(),
        owner,
        content.retired() ? State.RETIRED : State.CURRENT,
        content.values(),
        append(history, change),
        append(wordings, new Wording(change, content)),
        null);
  }

  /** The same fact without the wish. */
  Fact dismiss(Change change) {
    return new Fact(id, name, unit, owner, state, values, append(history, change), wordings, null);
  }

  private static <T> List<T> append(List<T> all, T last) {
    return Stream.concat(all.stream(), Stream.of(last)).toList();
  }

  /** Whether readers would notice the step from the other to this one. */
  boolean tellsTheSameAs(Fact other) {
    return state == other.state && (state == State.PROPOSED || content().equals(other.content()));
  }

  /** What holds on this day; nothing when it is not known or no text may quote the fact. */
  public Optional<FactValue> on(LocalDate day) {
    return state != State.CURRENT
        ? Optional.empty()
        : values.stream().filter(value -> value.holds(day)).findFirst();
  }

  /** The name in this language, or else in Latvian. */
  public String nameIn(Language language) {
    return name.getOrDefault(language.code(), name.getOrDefault(Language.LV.code(), id));
  }
}
