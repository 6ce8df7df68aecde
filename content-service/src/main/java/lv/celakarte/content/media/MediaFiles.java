package lv.celakarte.content.media;

import java.util.Optional;

/**
 * Where the bytes of media are kept, by keys that name their content. A store of objects elsewhere
 * can take the place of the one here.
 */
public interface MediaFiles {

  /** A file as it goes to a browser. */
  record Content(String type, byte[] bytes) {}

  /**
   * Keeps a file. Whoever keeps the same one again, also at the same time or after a crash halfway,
   * does no harm: a key stands for one content.
   */
  void keep(String key, Content content);

  Optional<Content> find(String key);

  boolean has(String key);
}
