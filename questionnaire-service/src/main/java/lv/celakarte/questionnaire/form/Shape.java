package lv.celakarte.questionnaire.form;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a part of a definition file looks like to somebody who fills in a form. */
public sealed interface Shape {

  /** How something is typed. */
  enum Entry {
    LINE,
    AREA,
    NUMBER,
    DATE,
    /** Shown, but never changed: other parts refer to it. */
    CODE
  }

  /** One value. */
  record Typed(Entry entry) implements Shape {}

  /** Yes or no; not written where it is as {@code otherwise}. */
  record Flag(boolean otherwise) implements Shape {}

  /** One of a list. */
  record Pick(Source source) implements Shape {}

  /** Several of a list. */
  record Ticks(Source source) implements Shape {}

  /** Several values, each on a line of its own. */
  record Lines() implements Shape {}

  /** The same text in all languages. */
  record Words(int rows) implements Shape {}

  /** A list that grows and shrinks. */
  record Several(Shape item) implements Shape {}

  /** A list of fixed length. */
  record Row(int size, Shape item) implements Shape {}

  /** One value for each thing of a list; things without a value are left out. */
  record Keyed(Source keys, Shape value) implements Shape {}

  /** Named parts. */
  record Fields(List<Member> members) implements Shape {
    public Fields {
      members = List.copyOf(members);
    }
  }

  /**
   * One of several forms.
   *
   * @param settle puts right what no longer fits together after something else was picked
   * @param convert carries over what was typed into another form
   * @param optional whether it may be left out
   */
  record Choice(
      List<Variant> variants,
      UnaryOperator<@Nullable Object> settle,
      Conversion convert,
      boolean optional)
      implements Shape {
    public Choice {
      variants = List.copyOf(variants);
    }

    /** The same, which may be left out. */
    public Choice orNothing() {
      return new Choice(variants, settle, convert, true);
    }

    /** In which form this value is; empty for none that is known. */
    public String keyOf(@Nullable Object value) {
      return value == null
          ? ""
          : variants.stream()
              .filter(variant -> variant.is().test(value))
              .map(Variant::key)
              .findFirst()
              .orElse("");
    }

    /** The form of this name. */
    public @Nullable Variant variant(String key) {
      return variants.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    }
  }

  /** Something that is described later, since it contains itself. */
  record Later(Supplier<? extends Shape> shape) implements Shape {}

  /**
   * A named part.
   *
   * @param required whether it is there even while nothing is typed, so that what is missing can be
   *     told at its own place
   * @param shown whether it makes sense beside the other parts
   */
  record Member(String name, Shape shape, boolean required, Predicate<Map<String, Object>> shown) {

    /** A part that may stay away. */
    public static Member may(String name, Shape shape) {
      return new Member(name, shape, false, _ -> true);
    }

    /** A part that has to be there. */
    public static Member need(String name, Shape shape) {
      return new Member(name, shape, true, _ -> true);
    }

    /** The same, where it makes sense beside the others. */
    public Member when(Predicate<Map<String, Object>> sense) {
      return new Member(name, shape, required, sense);
    }
  }

  /**
   * One form of several.
   *
   * @param blank what it is before anything is typed
   * @param is whether a value is in this form
   * @param group whether it holds others of its kind
   */
  record Variant(String key, Shape shape, Object blank, Predicate<Object> is, boolean group) {}

  /** Carries a value over into another form. */
  @FunctionalInterface
  interface Conversion {

    /** The value in the form of this name, with as much as possible of what was there. */
    @Nullable Object to(@Nullable Object value, Variant target);
  }
}
