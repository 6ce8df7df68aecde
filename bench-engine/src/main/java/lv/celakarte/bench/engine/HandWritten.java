package lv.celakarte.bench.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a programmer would write over the same maps, with the same exact numbers. */
final class HandWritten implements Subject {

  private static final BigDecimal ADULT = BigDecimal.valueOf(18);
  private static final BigDecimal SINGLE = BigDecimal.valueOf(425);
  private static final BigDecimal FAMILY = BigDecimal.valueOf(1021);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final BigDecimal SHARE = new BigDecimal("0.4");
  private static final BigDecimal MANY = BigDecimal.valueOf(4);
  private static final BigDecimal DEBT = BigDecimal.valueOf(5_000);
  private static final BigDecimal LARGE_DEBT = BigDecimal.valueOf(30_000);
  private static final Set<String> CREDITS = Set.of("bank", "payday", "mortgage");

  private final List<Map<String, Object>> contexts = Contexts.all();

  @Override
  public int evaluate(int context) {
    var it = contexts.get(context);
    int held = 0;
    held |=
        number(it, "age").compareTo(ADULT) >= 0 && number(it, "debt").compareTo(DEBT) > 0 ? 1 : 0;
    var limit = "single".equals(it.get("household")) ? SINGLE : FAMILY;
    held |= number(it, "income").compareTo(limit) <= 0 ? 2 : 0;
    held |= CREDITS.contains((String) it.get("kind")) ? 4 : 0;
    held |= pressed((List<?>) there(it, "signs")) ? 8 : 0;
    var year = number(it, "income").multiply(MONTHS);
    held |= number(it, "debt").divide(year, MathContext.DECIMAL128).compareTo(SHARE) >= 0 ? 16 : 0;
    boolean any =
        number(it, "age").compareTo(ADULT) < 0
            || number(it, "persons").compareTo(MANY) > 0
            || number(it, "debt").compareTo(LARGE_DEBT) > 0;
    return held | (any ? 32 : 0);
  }

  static BigDecimal number(Map<String, Object> context, String name) {
    return (BigDecimal) there(context, name);
  }

  static Object there(Map<String, Object> context, String name) {
    return Objects.requireNonNull(context.get(name));
  }

  private static boolean pressed(List<?> signs) {
    for (Object sign : signs) {
      if ("calls".equals(sign) || "letter".equals(sign)) {
        return true;
      }
    }
    return false;
  }
}
