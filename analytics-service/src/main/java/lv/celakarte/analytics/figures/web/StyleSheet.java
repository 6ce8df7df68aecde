package lv.celakarte.analytics.figures.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The style of the charts, under an address that names its content. */
final class StyleSheet {

  private final byte[] bytes = read();
  private final String hash = hash(bytes);

  byte[] bytes() {
    return bytes.clone();
  }

  String href() {
    return DashboardPages.PATH + "/diagrammas." + hash + ".css";
  }

  private static byte[] read() {
    try (var in = StyleSheet.class.getResourceAsStream("diagrammas.css")) {
      return Objects.requireNonNull(in, "diagrammas.css").readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("The application is damaged", broken);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
