package lv.celakarte.content.interchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.celakarte.content.media.MediaItem;
import lv.celakarte.content.media.Medium;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Media as files: for each a card in YAML, and beside it the file itself under the path that texts
 * name.
 */
final class MediaFolder {

  private static final String FOLDER = "media/";
  private static final String ENDING = ".yaml";
  private static final int LARGEST_CARD = 256 * 1024;

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .loadSettings(
                      LoadSettings.builder()
                          .setMaxAliasesForCollections(0)
                          .setCodePointLimit(LARGEST_CARD)
                          .build())
                  .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                  .disable(YAMLWriteFeature.SPLIT_LINES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private MediaFolder() {}

  /**
   * What stands beside a file.
   *
   * @param file where texts find it, such as {@code /media/0123456789abcdef/karte.png}
   * @param video where a video is, instead of a file
   * @param description words for it by language
   */
  record Card(
      @Nullable String owner,
      @Nullable String file,
      @Nullable String video,
      @Nullable String transcript,
      @Nullable Map<String, @Nullable String> description) {

    /** The words that are there. */
    Map<String, String> words() {
      var words = new LinkedHashMap<String, String>();
      if (description != null) {
        description.forEach(
            (language, text) -> words.put(language, Objects.requireNonNullElse(text, "")));
      }
      return words;
    }
  }

  static boolean isCard(String name) {
    return name.startsWith(FOLDER) && name.endsWith(ENDING);
  }

  /** Where the card of a medium stands. */
  static String cardName(String id) {
    return FOLDER + id + ENDING;
  }

  /** Where the file stands that texts find at this address. */
  static String fileName(String address) {
    return address.substring(1);
  }

  static byte[] card(MediaItem item) {
    var card = new LinkedHashMap<String, Object>();
    card.put("owner", item.owner());
    item.medium().kept().ifPresent(file -> card.put("file", file.address()));
    if (item.medium() instanceof Medium.Video(var address, var transcript)) {
      card.put("video", address);
      card.put("transcript", transcript);
    }
    card.put("description", item.description());
    return YAML.writeValueAsString(card).getBytes(StandardCharsets.UTF_8);
  }

  /** The card that these bytes are, if they are one. */
  static Optional<Card> read(byte[] bytes) {
    try {
      return bytes.length > LARGEST_CARD
          ? Optional.empty()
          : Optional.ofNullable(
              YAML.readValue(new String(bytes, StandardCharsets.UTF_8), Card.class));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
