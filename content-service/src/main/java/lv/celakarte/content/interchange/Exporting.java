package lv.celakarte.content.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.zip.ZipOutputStream;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.media.Library;
import lv.celakarte.content.media.MediaItem;
import lv.celakarte.content.media.Medium;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;

/** The whole content that somebody may see, as a folder of files. */
public final class Exporting {

  private static final DocumentFilter ALL = new DocumentFilter(null, null, null, null, null, false);

  private final Reading reading;
  private final Library library;

  Exporting(Reading reading, Library library) {
    this.reading = reading;
    this.library = library;
  }

  /**
   * Writes a zip: one file for each document, its draft or, without one, its newest edition; for
   * each medium its card and its file. Only one of them is in memory at a time.
   */
  public void write(Person person, OutputStream to) throws IOException {
    try (var zip = new ZipOutputStream(to)) {
      var documents =
          reading.list(person, ALL).stream()
              .map(Stored::state)
              .sorted(Comparator.comparing(DocumentFile::name))
              .toList();
      for (var document : documents) {
        var name = "content/" + DocumentFile.name(document);
        Zips.put(zip, name, DocumentFile.of(document).getBytes(UTF_8));
      }
      writeMedia(person, zip);
    }
  }

  private void writeMedia(Person person, ZipOutputStream zip) throws IOException {
    var written = new HashSet<String>();
    var media = library.list(person, "").stream().sorted(Comparator.comparing(Stored::id)).toList();
    for (Stored<MediaItem> item : media) {
      Zips.put(zip, MediaFolder.cardName(item.id()), MediaFolder.card(item.state()));
      var file = item.state().medium().kept().map(Medium.Kept::address);
      if (file.isPresent() && written.add(file.get())) {
        var content = library.serve(file.get());
        if (content.isPresent()) {
          Zips.put(zip, MediaFolder.fileName(file.get()), content.get().bytes());
        }
      }
    }
  }
}
