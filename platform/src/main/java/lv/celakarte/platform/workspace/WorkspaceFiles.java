package lv.celakarte.platform.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Style and pictures of the workspace, under addresses that name their content, so that a browser
 * may keep them for ever.
 */
public final class WorkspaceFiles {

  /** Where the gateway serves them. */
  public static final String BASE = "/darbvieta/komponentes/";

  /** One file. */
  public record File(String mediaType, byte[] bytes) {}

  private final Map<String, File> files;
  private final String styleHref;
  private final String iconHref;

  /** Reads the files from this library. */
  public WorkspaceFiles() {
    var style = new File("text/css; charset=utf-8", style());
    var icon = new File("image/svg+xml", resource("icon.svg"));
    styleHref = BASE + "workspace." + hash(style.bytes()) + ".css";
    iconHref = BASE + "icon." + hash(icon.bytes()) + ".svg";
    files = Map.of(styleHref, style, iconHref, icon);
  }

  /** The file at this path. */
  public Optional<File> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Where the style sheet is. */
  public String styleHref() {
    return styleHref;
  }

  /** Where the icon is. */
  public String iconHref() {
    return iconHref;
  }

  /** The design tokens, which the public pages share. */
  public static String tokens() {
    return new String(resource("tokens.css"), UTF_8);
  }

  private static byte[] style() {
    return (tokens() + new String(resource("workspace.css"), UTF_8)).getBytes(UTF_8);
  }

  private static byte[] resource(String name) {
    try (var in = WorkspaceFiles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("The library is damaged: " + name, broken);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
