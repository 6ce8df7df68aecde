package lv.celakarte.local;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many instances of each service run side by side. The first one has the name and the port of
 * the service; {@code gateway-2} is the second gateway, its ports {@link Ports#INSTANCE} higher.
 */
record Instances(Map<String, Integer> counts) {

  /** More would reach into the management ports. */
  static final int MOST = 5;

  static final Instances ONE_EACH = new Instances(Map.of());

  private static final Pattern NUMBERED = Pattern.compile("(.+)-([2-9])");

  /** The numbers of the instances of a service, from 1. */
  Stream<Integer> numbers(String service) {
    return IntStream.rangeClosed(1, counts.getOrDefault(service, 1)).boxed();
  }

  /** How many there are beyond one of each. */
  int further() {
    return counts.values().stream().mapToInt(count -> count - 1).sum();
  }

  static String name(String service, int number) {
    return number == 1 ? service : service + "-" + number;
  }

  /** The part of which this is an instance. */
  static String partOf(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches() ? numbered.group(1) : name;
  }

  static int numberOf(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
  }
}
