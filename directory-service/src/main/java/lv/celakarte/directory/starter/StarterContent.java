package lv.celakarte.directory.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lv.celakarte.directory.organization.EntryDraft;
import lv.celakarte.directory.place.Place;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the directory in a folder of starter content. */
public final class StarterContent {

  private final YAMLMapper yaml =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final Path folder;

  /** The files of the directory below this folder. */
  public StarterContent(Path starterContent) {
    folder = starterContent.resolve("directory");
  }

  /** An organization as its file says it. */
  public record StarterOrganization(String id, EntryDraft entry) {}

  private record PlacesFile(List<Place> places) {}

  /** The places, as they are in their file. */
  public List<Place> places() {
    var file = folder.resolve("places.yaml");
    return Files.exists(file) ? yaml.readValue(file, PlacesFile.class).places() : List.of();
  }

  /** The organizations, by file name. */
  public List<StarterOrganization> organizations() {
    var directory = folder.resolve("organizations");
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .sorted()
          .map(this::organization)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Starter content cannot be listed", unreadable);
    }
  }

  private StarterOrganization organization(Path file) {
    if (!(yaml.readTree(file) instanceof ObjectNode object)) {
      throw new IllegalArgumentException(file.getFileName() + " is no entry");
    }
    var id = Objects.requireNonNull(object.remove("id"), file.getFileName() + " has no id");
    var entry = yaml.treeToValue(object, EntryDraft.class);
    return new StarterOrganization(id.stringValue(), entry);
  }
}
