package lv.celakarte.content.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import lv.celakarte.content.edition.Slug;
import lv.celakarte.content.media.Intake.Reason;
import lv.celakarte.content.media.Medium.Kept;

/** Looks at what a file is, makes of it what may be shown, and names it after its content. */
final class IntakeDesk {

  private static final int LARGEST_PICTURE = 10 * 1024 * 1024;
  private static final int LARGEST_DRAWING = 512 * 1024;
  private static final int LARGEST_PAPER = 18 * 1024 * 1024;
  private static final int HASH_BYTES = 8;

  private final PictureWorkshop pictures = new PictureWorkshop();

  /**
   * Takes a file in.
   *
   * @param name as it was called where it came from; only letters and digits of it stay
   */
  Intake take(String name, byte[] bytes) {
    var kind = FileKind.of(bytes);
    if (kind.isEmpty()) {
      return new Intake.Unfit(Reason.UNKNOWN_TYPE);
    }
    if (bytes.length > largest(kind.get())) {
      return new Intake.Unfit(Reason.TOO_LARGE);
    }
    return switch (kind.get()) {
      case PNG, JPEG, WEBP -> picture(name, kind.get(), bytes);
      case SVG -> drawing(name, bytes);
      case PDF -> paper(name, bytes);
    };
  }

  private static int largest(FileKind kind) {
    return switch (kind) {
      case PNG, JPEG, WEBP -> LARGEST_PICTURE;
      case SVG -> LARGEST_DRAWING;
      case PDF -> LARGEST_PAPER;
    };
  }

  private Intake picture(String name, FileKind kind, byte[] bytes) {
    return switch (pictures.make(kind, bytes)) {
      case PictureWorkshop.Refused(var reason) -> new Intake.Unfit(reason);
      case PictureWorkshop.Made made -> fit(name, made);
    };
  }

  private static Intake fit(String name, PictureWorkshop.Made made) {
    var file = kept(name, made.extension(), made.type(), made.full());
    var files = new LinkedHashMap<String, MediaFiles.Content>();
    made.smaller()
        .forEach((width, bytes) ->
            files.put(
                MediaAddress.of(file).atWidth(width).key(),
                new MediaFiles.Content(made.type(), bytes)));
    files.put(MediaAddress.of(file).key(), new MediaFiles.Content(made.type(), made.full()));
    var widths = made.smaller().keySet().stream().sorted().toList();
    return new Intake.Fit(new Medium.Picture(file, made.width(), made.height(), widths), files);
  }

  private static Intake drawing(String name, byte[] bytes) {
    Optional<byte[]> cleaned = SvgCleaning.of(bytes);
    if (cleaned.isEmpty()) {
      return new Intake.Unfit(Reason.DAMAGED);
    }
    var file = kept(name, "svg", "image/svg+xml", cleaned.get());
    return alone(new Medium.Drawing(file), file, cleaned.get());
  }

  private static Intake paper(String name, byte[] bytes) {
    var file = kept(name, "pdf", "application/pdf", bytes);
    return alone(new Medium.Paper(file), file, bytes);
  }

  private static Intake alone(Medium medium, Kept file, byte[] bytes) {
    var files = new LinkedHashMap<String, MediaFiles.Content>();
    files.put(MediaAddress.of(file).key(), new MediaFiles.Content(file.type(), bytes));
    return new Intake.Fit(medium, files);
  }

  private static Kept kept(String name, String extension, String type, byte[] bytes) {
    var stem = name.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
    var slug = Slug.of(stem).map(Slug::value).orElse("fails");
    return new Kept(hash(bytes), slug + "." + extension, type, bytes.length);
  }

  static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
