package lv.celakarte.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Style, script and pictures: pages like all others, under a name that carries the hash of what is
 * in them, so that they may be kept for ever and a new release never meets an old style.
 */
public final class Assets {

  /** Where assets stand. */
  public static final String FOLDER = "/resursi/";

  private static final List<String> PICTURES = List.of("ikona.svg", "zime.svg", "cels.svg");
  private static final Map<String, String> TYPES =
      Map.of(
          "svg", "image/svg+xml;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8");

  private final String style;
  private final Map<String, RenderedPage> pages = new LinkedHashMap<>();
  private final Map<String, String> paths = new LinkedHashMap<>();

  /** The assets of this release. */
  public Assets() {
    PICTURES.forEach(name -> add(name, read(name)));
    style = linked(slim(platformTokens() + read("tokens.css") + read("site.css")));
    add("lapa.css", style);
    add("lapa.js", read("site.js"));
  }

  /** The style itself, for what is taken along. */
  String style() {
    return style;
  }

  /** The address of an asset by its plain name. */
  public String path(String name) {
    return Optional.ofNullable(paths.get(name)).orElseThrow();
  }

  Optional<RenderedPage> page(String path) {
    return Optional.ofNullable(pages.get(path));
  }

  Set<String> all() {
    return pages.keySet();
  }

  private void add(String name, String body) {
    int dot = name.lastIndexOf('.');
    var path = FOLDER + name.substring(0, dot) + "." + hash(body) + name.substring(dot);
    var type = Optional.ofNullable(TYPES.get(name.substring(dot + 1))).orElseThrow();
    paths.put(name, path);
    pages.put(path, new RenderedPage(path, 200, type, null, RenderedPage.IMMUTABLE, null, body));
  }

  /** A style names pictures by their plain names; visitors get the hashed ones. */
  private String linked(String style) {
    var linked = style;
    for (var picture : PICTURES) {
      linked = linked.replace("url(" + picture + ")", "url(" + path(picture) + ")");
    }
    return linked;
  }

  /** Comments and indentation are for the authors. */
  private static String slim(String style) {
    return style.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n").strip() + "\n";
  }

  /** What the workspace is drawn with as well, so that editors and visitors see one thing. */
  private static String platformTokens() {
    return resource("/lv/celakarte/platform/workspace/tokens.css");
  }

  private static String read(String name) {
    return resource("/lv/celakarte/site/assets/" + name);
  }

  private static String resource(String name) {
    try (var file = Assets.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("Asset " + name + " is missing");
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String hash(String body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
