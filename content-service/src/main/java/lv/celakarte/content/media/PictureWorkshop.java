package lv.celakarte.content.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import lv.celakarte.content.media.Intake.Reason;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

/**
 * Draws every picture anew: upright, no larger than a page needs, and without the place, the time
 * and the device that cameras write into their files.
 */
final class PictureWorkshop {

  /** No page is wider. */
  static final int WIDEST = 1600;

  /** A small file can unfold to more points than the memory holds. */
  private static final long MOST_POINTS = 40_000_000L;

  private static final double QUALITY = 0.85;

  /** What came out. */
  sealed interface Result {}

  /** The picture in its full and its smaller widths. */
  record Made(
      String type,
      String extension,
      byte[] full,
      int width,
      int height,
      SortedMap<Integer, byte[]> smaller)
      implements Result {}

  /** Not to be shown. */
  record Refused(Reason reason) implements Result {}

  Result make(FileKind kind, byte[] bytes) {
    try {
      var points = points(bytes);
      if (points < 0) {
        return new Refused(Reason.DAMAGED);
      }
      return points > MOST_POINTS ? new Refused(Reason.TOO_MANY_POINTS) : draw(kind, bytes);
    } catch (IOException | RuntimeException _) {
      // Readers of broken images end in many ways; each means the same here.
      return new Refused(Reason.DAMAGED);
    }
  }

  /** Width times height as the head of the file says, before anything is unfolded. */
  private static long points(byte[] bytes) throws IOException {
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return -1;
      }
      var reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    }
  }

  private static Result draw(FileKind kind, byte[] bytes) throws IOException {
    var image = upright(bytes);
    if (image == null) {
      return new Refused(Reason.DAMAGED);
    }
    var lossless =
        kind == FileKind.PNG || (kind == FileKind.WEBP && image.getColorModel().hasAlpha());
    var format = lossless ? "png" : "jpg";
    var width = Math.min(WIDEST, image.getWidth());
    var full = scaled(image, width, format);
    var smaller = new TreeMap<Integer, byte[]>();
    for (var narrow : Intake.WIDTHS) {
      if (narrow < width) {
        smaller.put(narrow, scaled(image, narrow, format));
      }
    }
    var height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
    return new Made(lossless ? "image/png" : "image/jpeg", format, full, width, height, smaller);
  }

  /** Cameras lay pictures on their side and write down how to turn them. */
  private static @Nullable BufferedImage upright(byte[] bytes) throws IOException {
    return Thumbnails.of(new ByteArrayInputStream(bytes))
        .scale(1)
        .useExifOrientation(true)
        .asBufferedImage();
  }

  private static byte[] scaled(BufferedImage image, int width, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    var drawing =
        Thumbnails.of(image)
            .width(width)
            .imageType(
                format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
            .outputFormat(format);
    (format.equals("png") ? drawing : drawing.outputQuality(QUALITY)).toOutputStream(out);
    return out.toByteArray();
  }
}
