package lv.celakarte.content.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.TreeMap;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.Reading;
import lv.celakarte.platform.access.Person;

/** The whole content that somebody may see, as a folder of files. */
public final class Exporting {

  private static final DocumentFilter ALL = new DocumentFilter(null, null, null, null, null, false);

  private final Reading reading;

  Exporting(Reading reading) {
    this.reading = reading;
  }

  /** A zip with one file for each document: its draft or, without one, its newest edition. */
  public byte[] zip(Person person) {
    var files = new TreeMap<String, byte[]>();
    for (var stored : reading.list(person, ALL)) {
      var document = stored.state();
      files.put(
          "content/" + DocumentFile.name(document), DocumentFile.of(document).getBytes(UTF_8));
    }
    return Zips.write(files);
  }
}
