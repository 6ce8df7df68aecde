package lv.celakarte.content.media;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.celakarte.content.media.Medium.Kept;

/** The address of a file of ours: a hash of its content and a name for people. */
record MediaAddress(String hash, String name) {

  private static final Pattern PATH =
      Pattern.compile("/media/([0-9a-f]{16})/([a-z0-9]+(?:-[a-z0-9]+)*\\.[a-z]{3,4})");

  private static final Pattern AT_WIDTH =
      Pattern.compile(
          "(.+)-(?:"
              + Intake.WIDTHS.stream().map(String::valueOf).collect(Collectors.joining("|"))
              + ")(\\.[a-z]{3,4})");

  static Optional<MediaAddress> parse(String path) {
    var parts = PATH.matcher(path);
    return parts.matches()
        ? Optional.of(new MediaAddress(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  static MediaAddress of(Kept file) {
    return new MediaAddress(file.hash(), file.name());
  }

  /** The key in the store. */
  String key() {
    return hash + "/" + name;
  }

  MediaAddress atWidth(int width) {
    var dot = name.lastIndexOf('.');
    return new MediaAddress(hash, name.substring(0, dot) + "-" + width + name.substring(dot));
  }

  /** The picture of which this would be a smaller version. */
  Optional<MediaAddress> atFullWidth() {
    var parts = AT_WIDTH.matcher(name);
    return parts.matches()
        ? Optional.of(new MediaAddress(hash, parts.group(1) + parts.group(2)))
        : Optional.empty();
  }
}
