package lv.celakarte.bench.engine;

import java.util.List;
import java.util.Map;

/** The end of the road: fields instead of maps, cents instead of decimals, no unknown answers. */
final class HandWrittenFields implements Subject {

  private enum Kind {
    BANK,
    PAYDAY,
    MORTGAGE,
    BILLS,
    TAX,
    OTHER
  }

  private record Person(
      int age, int persons, long debt, long income, Kind kind, boolean single, List<String> signs) {

    static Person of(Map<String, Object> context) {
      return new Person(
          HandWritten.number(context, "age").intValueExact(),
          HandWritten.number(context, "persons").intValueExact(),
          cents(context, "debt"),
          cents(context, "income"),
          Kind.values()[Contexts.KINDS.indexOf(context.get("kind"))],
          "single".equals(context.get("household")),
          ((List<?>) HandWritten.there(context, "signs")).stream().map(String::valueOf).toList());
    }

    private static long cents(Map<String, Object> context, String name) {
      return HandWritten.number(context, name).movePointRight(2).longValueExact();
    }
  }

  private final Person[] people = Contexts.all().stream().map(Person::of).toArray(Person[]::new);

  @Override
  public int evaluate(int context) {
    var it = people[context];
    int held = it.age >= 18 && it.debt > 5_000_00 ? 1 : 0;
    held |= it.income <= (it.single ? 425_00 : 1021_00) ? 2 : 0;
    held |= it.kind == Kind.BANK || it.kind == Kind.PAYDAY || it.kind == Kind.MORTGAGE ? 4 : 0;
    for (String sign : it.signs) {
      if (sign.equals("calls") || sign.equals("letter")) {
        held |= 8;
        break;
      }
    }
    held |= it.debt * 10 >= it.income * 12 * 4 ? 16 : 0;
    held |= it.age < 18 || it.persons > 4 || it.debt > 30_000_00 ? 32 : 0;
    return held;
  }
}
