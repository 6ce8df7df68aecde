package lv.celakarte.content.media.workspace;

import gg.jte.Content;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.workspace.Panel;
import lv.celakarte.content.document.workspace.Picks;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.media.Library;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The latest media of the institution, to be put into a text by choosing one. */
@Component
@Order(1)
final class MediaPicks implements Panel {

  private static final int MOST = 50;

  private final Library library;

  MediaPicks(Library library) {
    this.library = library;
  }

  @Override
  public Content onEditor(Person person, Words words, Stored<Document> stored) {
    var document = stored.state();
    var language = document.id().language().code();
    var picks =
        library.list(person, "").stream()
            .map(Stored::state)
            .filter(item -> item.owner().equals(document.owner()))
            .limit(MOST)
            .map(item -> new Picks.Pick(item.described(language), item.markdown(language)))
            .toList();
    return Picks.of(words, words.of("editor.picks.media"), true, picks);
  }
}
