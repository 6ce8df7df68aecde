package lv.celakarte.gateway.edge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A set of header names that is asked with bytes, in whatever case they were sent. */
final class Names {

  private final String[] table;
  private final int mask;
  private final String[] beginnings;

  /**
   * Makes a set.
   *
   * @param names in lower case
   * @param beginnings with which every name belongs to the set
   */
  Names(Collection<String> names, List<String> beginnings) {
    var size = Integer.highestOneBit(Math.max(8, names.size() * 4)) * 2;
    this.table = new String[size];
    Arrays.fill(table, "");
    this.mask = size - 1;
    this.beginnings = beginnings.toArray(String[]::new);
    names.forEach(this::add);
  }

  private void add(String name) {
    var at = 0;
    for (var i = 0; i < name.length(); i++) {
      at = at * 31 + name.charAt(i);
    }
    at &= mask;
    while (!table[at].isEmpty()) {
      at = at + 1 & mask;
    }
    table[at] = name;
  }

  boolean has(byte[] bytes, int from, int to) {
    var at = 0;
    for (var i = from; i < to; i++) {
      at = at * 31 + HeadBytes.lower(bytes[i]);
    }
    for (at &= mask; !table[at].isEmpty(); at = at + 1 & mask) {
      if (table[at].length() == to - from && begins(table[at], bytes, from)) {
        return true;
      }
    }
    return begins(bytes, from, to);
  }

  private boolean begins(byte[] bytes, int from, int to) {
    for (var beginning : beginnings) {
      if (beginning.length() <= to - from && begins(beginning, bytes, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String with, byte[] bytes, int from) {
    for (var i = 0; i < with.length(); i++) {
      if (HeadBytes.lower(bytes[from + i]) != with.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
