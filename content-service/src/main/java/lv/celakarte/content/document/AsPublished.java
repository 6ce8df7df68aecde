package lv.celakarte.content.document;

import java.time.Instant;
import java.util.UUID;

/** What readers would hear of a draft, were it published now; for those who may see it before. */
public final class AsPublished {

  private static final UUID NO_EVENT = new UUID(0, 0);

  private AsPublished() {}

  /** The draft or, without one, the newest edition; nothing of it is announced. */
  public static DocumentChanged of(Document document, long version, Instant now) {
    var published =
        Document.imported(
            document.id(),
            document.type(),
            document.owner(),
            document.text(),
            new Stamp(NO_EVENT, now, Actor.STARTER_CONTENT));
    return DocumentChanged.of(published, version).orElseThrow();
  }
}
