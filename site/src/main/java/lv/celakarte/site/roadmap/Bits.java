package lv.celakarte.site.roadmap;

import java.util.BitSet;

/** Numbers written next to each other without a gap, for a code that somebody has to type. */
final class Bits {

  private static final int LONGEST = 16_384;
  private static final int STEP = 4;

  private final BitSet bits;
  private int place;
  private int length;

  Bits() {
    this.bits = new BitSet();
  }

  /** Bits to be read. */
  Bits(byte[] bytes) {
    this.bits = BitSet.valueOf(bytes);
    this.length = bytes.length * Byte.SIZE;
  }

  void write(long value, int width) {
    for (int i = 0; i < width; i++) {
      bits.set(place++, (value >>> i & 1) == 1);
    }
    length = place;
  }

  /** A number of any size: the smaller, the shorter. */
  void writeAny(long value) {
    var rest = value;
    do {
      write(rest & ((1 << STEP) - 1), STEP);
      rest >>>= STEP;
      write(rest == 0 ? 0 : 1, 1);
    } while (rest != 0);
  }

  /**
   * The next number.
   *
   * @throws IllegalArgumentException when there is nothing left
   */
  long read(int width) {
    if (place + width > length || length > LONGEST) {
      throw new IllegalArgumentException("The code ends too early");
    }
    long value = 0;
    for (int i = 0; i < width; i++) {
      value |= (bits.get(place++) ? 1L : 0L) << i;
    }
    return value;
  }

  long readAny() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += STEP) {
      value |= read(STEP) << shift;
      if (read(1) == 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("A number without end");
  }

  byte[] bytes() {
    var bytes = new byte[(length + Byte.SIZE - 1) / Byte.SIZE];
    var used = bits.toByteArray();
    System.arraycopy(used, 0, bytes, 0, used.length);
    return bytes;
  }
}
