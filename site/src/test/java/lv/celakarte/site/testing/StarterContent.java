package lv.celakarte.site.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.site.press.WholeQuestionnaire;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Place;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Questionnaire;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The real starter content as if the services had published it: the best sample there is. */
public final class StarterContent {

  /** When all of it was published. */
  public static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

  private static final Path FOLDER = Path.of("../infra/starter-content");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StarterContent() {}

  /** Everything, published. */
  public static Published published() {
    var published = new Published();
    var unused = published.time(AT);
    documents().forEach(it -> published.document(it.key(), it, AT));
    organizations().forEach(it -> published.organization(it.id(), it, AT));
    places().forEach(it -> published.place(it.id(), it, AT));
    questionnaires().forEach(it -> published.questionnaire(it.id(), it, AT));
    return published;
  }

  /** The documents in both languages. */
  public static List<Document> documents() {
    return files("content", ".md").stream().map(StarterContent::document).toList();
  }

  /** The institutions. */
  public static List<Organization> organizations() {
    return files("directory/organizations", ".yaml").stream()
        .map(file -> JSON.convertValue(yaml(read(file)), Organization.class))
        .toList();
  }

  /** The municipalities and regions. */
  public static List<Place> places() {
    var places = (Map<?, ?>) yaml(read(FOLDER.resolve("directory/places.yaml")));
    return ((List<?>) Objects.requireNonNull(places.get("places")))
        .stream().map(place -> JSON.convertValue(place, Place.class)).toList();
  }

  /** The questionnaires. */
  public static List<Questionnaire> questionnaires() {
    return files("questionnaires", ".json").stream()
        .map(file -> WholeQuestionnaire.read(JSON, read(file).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Document document(Path file) {
    var parts = read(file).split("(?m)^---\\s*$", 3);
    var fields = (Map<String, Object>) yaml(parts[1]);
    fields.put("state", "published");
    fields.put("body", parts[2].strip());
    fields.putIfAbsent("publishedAt", AT.toString());
    fields.putIfAbsent("changedAt", AT.toString());
    return JSON.convertValue(fields, Document.class);
  }

  private static Object yaml(String text) {
    return new Yaml().load(text);
  }

  private static List<Path> files(String folder, String ending) {
    try (var files = Files.walk(FOLDER.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
