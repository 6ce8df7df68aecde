package lv.celakarte.content.preview;

import java.util.List;
import java.util.Optional;
import lv.celakarte.platform.store.Stored;

/** Where preview links are kept. */
interface PreviewStore {

  void keep(String id, PreviewLink link);

  Optional<Stored<PreviewLink>> find(String id);

  /** All links to a document, by its key. */
  List<Stored<PreviewLink>> of(String document);

  /** False when somebody changed it meanwhile. */
  boolean replace(Stored<PreviewLink> expected, PreviewLink link);
}
