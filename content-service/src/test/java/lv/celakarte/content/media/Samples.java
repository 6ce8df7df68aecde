package lv.celakarte.content.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Files as people bring them. */
public final class Samples {

  /** A picture of one point, as small as WebP can be. */
  static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  static final byte[] PDF = "%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(UTF_8);

  private Samples() {}

  public static byte[] png(int width, int height) {
    return drawn(width, height, BufferedImage.TYPE_INT_ARGB, "png");
  }

  public static byte[] jpeg(int width, int height) {
    return drawn(width, height, BufferedImage.TYPE_INT_RGB, "jpg");
  }

  private static byte[] drawn(int width, int height, int type, String format) {
    var image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillRect(0, 0, width / 2, height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("No writer for " + format);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /**
   * A photograph that lies on its side and says so, with the place where it was taken.
   *
   * <p>The segment is Exif in big-endian order: one entry for the orientation (turn right), and one
   * that points to the words of the place.
   */
  static byte[] photographOnItsSide(int width, int height, String place) {
    var words = place.getBytes(UTF_8);
    var tiff = new ByteArrayOutputStream();
    put(tiff, 'M', 'M', 0, 42, 0, 0, 0, 8);
    put(tiff, 0, 2);
    put(tiff, 0x01, 0x0e, 0, 2, 0, 0, 0, words.length, 0, 0, 0, 38); // a description of the place
    put(tiff, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0); // the orientation
    put(tiff, 0, 0, 0, 0);
    tiff.writeBytes(words);
    var exif = new ByteArrayOutputStream();
    put(exif, 'E', 'x', 'i', 'f', 0, 0);
    exif.writeBytes(tiff.toByteArray());
    var length = exif.size() + 2;
    var plain = jpeg(width, height);
    var whole = new ByteArrayOutputStream();
    put(whole, 0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff);
    whole.writeBytes(exif.toByteArray());
    whole.write(plain, 2, plain.length - 2);
    return whole.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, int... bytes) {
    for (var one : bytes) {
      out.write(one);
    }
  }
}
