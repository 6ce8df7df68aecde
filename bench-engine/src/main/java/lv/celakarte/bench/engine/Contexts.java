package lv.celakarte.bench.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up people, the same for everybody who is measured. */
final class Contexts {

  static final int COUNT = 64;
  static final List<String> KINDS = List.of("bank", "payday", "mortgage", "bills", "tax", "other");
  static final List<String> SIGNS = List.of("letter", "calls", "visits", "court", "bailiff");
  static final List<String> HOUSEHOLDS = List.of("single", "family");
  private static final long SEED = 20_261_122;

  private Contexts() {}

  /** Numbers are {@link BigDecimal}, as FEEL wants them. */
  static List<Map<String, Object>> all() {
    var random = new Random(SEED);
    var contexts = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < COUNT; i++) {
      var context = new HashMap<String, Object>();
      context.put("age", BigDecimal.valueOf(14 + random.nextInt(70)));
      context.put("persons", BigDecimal.valueOf(1 + random.nextInt(6)));
      context.put("debt", BigDecimal.valueOf(random.nextInt(4_000_000), 2));
      context.put("income", BigDecimal.valueOf(1 + random.nextInt(200_000), 2));
      context.put("kind", KINDS.get(random.nextInt(KINDS.size())));
      context.put("household", HOUSEHOLDS.get(random.nextInt(HOUSEHOLDS.size())));
      context.put("signs", SIGNS.stream().filter(_ -> random.nextInt(3) == 0).toList());
      if (((List<?>) context.get("signs")).isEmpty()) {
        context.put("signs", List.of("none"));
      }
      contexts.add(context);
    }
    return contexts;
  }
}
