package lv.celakarte.gateway.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import lv.celakarte.platform.events.Horizon;
import lv.celakarte.platform.workspace.WorkspaceFiles;
import org.jspecify.annotations.Nullable;

/**
 * Style and pictures of the editors' screens, which come with the platform and not from a topic.
 */
public final class Components {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final WorkspaceFiles files;
  private final Map<String, Page> prepared = new ConcurrentHashMap<>();

  public Components(WorkspaceFiles files) {
    this.files = files;
  }

  @Nullable Page find(String path) {
    var known = prepared.get(path);
    if (known != null) {
      return known;
    }
    return files
        .find(path)
        .map(file -> prepared.computeIfAbsent(path, _ -> page(path, file)))
        .orElse(null);
  }

  private static Page page(String path, WorkspaceFiles.File file) {
    // The address names the content, so it can also be its tag.
    var tag = '"' + path.substring(path.lastIndexOf('/') + 1) + '"';
    return new Page(
        new PageRecord(
            path,
            0,
            Horizon.UNKNOWN,
            200,
            file.mediaType(),
            tag,
            FOR_EVER,
            null,
            null,
            zip(file.bytes())));
  }

  private static byte[] zip(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }
}
