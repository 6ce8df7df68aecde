package lv.celakarte.content.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Foreign and official words with plain ones that mostly say the same. The list is a file of
 * beginnings of words, so that an editor of the list needs no grammar.
 */
final class ForeignWords {

  private final Map<String, String> plain;

  private ForeignWords(Map<String, String> plain) {
    this.plain = plain;
  }

  /** The list that comes with the service. */
  static ForeignWords bundled() {
    try (var file = ForeignWords.class.getResourceAsStream("foreign-words.csv")) {
      return read(Objects.requireNonNull(file, "foreign-words.csv"));
    } catch (IOException broken) {
      throw new UncheckedIOException("The list of foreign words cannot be read", broken);
    }
  }

  /** One entry a line: the beginning of the word, a semicolon, the plain words. */
  private static ForeignWords read(InputStream file) throws IOException {
    var plain = new LinkedHashMap<String, String>();
    for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
      var parts = line.split(";", 2);
      if (parts.length == 2 && !line.startsWith("#")) {
        plain.put(parts[0].strip(), parts[1].strip());
      }
    }
    return new ForeignWords(plain);
  }

  Optional<String> plainFor(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return plain.entrySet().stream()
        .filter(entry -> lower.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
