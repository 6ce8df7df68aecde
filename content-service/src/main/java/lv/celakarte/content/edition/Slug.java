package lv.celakarte.content.edition;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A title turned into the small letters, digits and hyphens of an address: {@code Ķīlas līgums}
 * becomes {@code kilas-ligums}.
 */
public record Slug(String value) {

  private static final int LONGEST = 80;

  private static final Map<String, String> RUSSIAN = russian();

  private static Map<String, String> russian() {
    var letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя".split("");
    var latin = "a b v g d e jo z z i j k l m n o p r s t u f h c c s sc . i . e ju ja".split(" ");
    var map = new HashMap<String, String>();
    for (var index = 0; index < letters.length; index++) {
      map.put(letters[index], latin[index].replace(".", ""));
    }
    return Map.copyOf(map);
  }

  /** The slug of a text; none when nothing of it can be written in an address. */
  public static Optional<Slug> of(String text) {
    var latin = latin(text.toLowerCase(Locale.ROOT));
    var letters = Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var words = letters.replaceAll("[^a-z0-9]+", "-");
    var slug = trimmed(words.length() > LONGEST ? cut(words) : words);
    return slug.isEmpty() ? Optional.empty() : Optional.of(new Slug(slug));
  }

  /** Russian letters as Latvian writes Russian names. */
  private static String latin(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> RUSSIAN.getOrDefault(letter, letter))
        .collect(Collectors.joining());
  }

  private static String cut(String words) {
    var end = words.lastIndexOf('-', LONGEST);
    return words.substring(0, end > 0 ? end : LONGEST);
  }

  private static String trimmed(String words) {
    return words.replaceAll("^-|-$", "");
  }
}
