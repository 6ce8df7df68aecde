package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Random;

/** A page that stays nearly as long when it is compressed. */
final class Noise {

  private Noise() {}

  /** A page whose compressed form has about so many bytes. */
  static byte[] html(int zippedBytes) {
    var chance = new Random(7);
    var text = new StringBuilder("<!DOCTYPE html><title>Gara lapa</title><p>");
    // 64 different letters carry six of eight bits.
    for (var i = 0; i < zippedBytes * 4L / 3; i++) {
      text.append(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-"
              .charAt(chance.nextInt(64)));
    }
    return text.append("</p>").toString().getBytes(US_ASCII);
  }
}
