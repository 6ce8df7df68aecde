package lv.celakarte.site.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Short numbers for ids. A number comes from the id itself and not from its place in a list, so
 * that a question or an option that is added later does not change the numbers of the others; only
 * where two ids meet on one number does the later one move on.
 */
final class Numbers {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, String> ids = new HashMap<>();

  /** Numbers of so many bits. */
  Numbers(Collection<String> all, int width) {
    int size = 1 << width;
    for (var id : new TreeSet<>(all)) {
      if (ids.size() == size) {
        return;
      }
      int number = hash(id) & (size - 1);
      while (ids.containsKey(number)) {
        number = (number + 1) & (size - 1);
      }
      ids.put(number, id);
      numbers.put(id, number);
    }
  }

  static int hash(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(UTF_8));
    return (int) (crc.getValue() ^ crc.getValue() >>> 16);
  }

  OptionalInt of(String id) {
    var number = numbers.get(id);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  @Nullable String id(long number) {
    return ids.get((int) number);
  }
}
