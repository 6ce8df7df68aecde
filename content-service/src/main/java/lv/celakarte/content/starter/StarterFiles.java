package lv.celakarte.content.starter;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.edition.ManuscriptCheck.Checked;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads starter documents: Markdown files that begin with YAML between two lines of three hyphens.
 */
public final class StarterFiles {

  private static final long LARGEST = 256L * 1024;
  private static final Pattern PARTS =
      Pattern.compile("\\A---\\n(.*?\\n)---(?:\\n(.*))?\\z", Pattern.DOTALL);
  private static final Pattern OWNER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final ManuscriptCheck check;
  private final ObjectReader reader;

  public StarterFiles(ManuscriptCheck check) {
    this.check = check;
    this.reader =
        YAMLMapper.builder(
                YAMLFactory.builder()
                    .loadSettings(
                        LoadSettings.builder()
                            .setMaxAliasesForCollections(0)
                            .setCodePointLimit((int) LARGEST)
                            .build())
                    .build())
            // A key with a slip of the pen would otherwise lose what stands behind it.
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(StarterDocument.class);
  }

  /** All starter files below a folder, in the order of their names. */
  List<Path> in(Path folder) {
    return Folder.files(folder, ".md");
  }

  StarterFile read(Path folder, Path file) {
    var name = folder.relativize(file).toString();
    try {
      if (Files.size(file) > LARGEST) {
        return new StarterFile.Broken(name, "larger than " + LARGEST + " bytes");
      }
      return parse(name, Files.readString(file));
    } catch (MalformedInputException _) {
      return new StarterFile.Broken(name, "not UTF-8");
    } catch (IOException failure) {
      return new StarterFile.Broken(name, failure.toString());
    }
  }

  /** What one file says, or what somebody has to put right in it. */
  public StarterFile parse(String name, String text) {
    var parts = PARTS.matcher(text.replace("\r\n", "\n"));
    if (!parts.matches()) {
      return new StarterFile.Broken(name, "no front matter between two lines of ---");
    }
    try {
      StarterDocument document = reader.readValue(parts.group(1));
      return document == null
          ? new StarterFile.Broken(name, "empty front matter")
          : read(name, document, Optional.ofNullable(parts.group(2)).orElse(""));
    } catch (JacksonException failure) {
      return new StarterFile.Broken(name, failure.getOriginalMessage() + at(failure));
    }
  }

  private static String at(JacksonException failure) {
    var location = failure.getLocation();
    return location == null ? "" : " (line " + (location.getLineNr() + 1) + ")";
  }

  private StarterFile read(String name, StarterDocument document, String body) {
    var id = DocumentId.parse(given(document.id()), given(document.language()));
    var type = DocumentType.parse(given(document.type()));
    var owner = given(document.owner());
    if (id.isEmpty() || type.isEmpty()) {
      return new StarterFile.Broken(name, "id, language or type missing or unknown");
    }
    if (!OWNER.matcher(owner).matches()) {
      return new StarterFile.Broken(name, "owner missing or malformed");
    }
    return switch (check.check(id.get().language(), type.get(), document.manuscript(body))) {
      case Checked.Sound(var manuscript) ->
          new StarterFile.Sound(name, id.get(), type.get(), owner, manuscript);
      case Checked.Faulty(var faults) -> new StarterFile.Broken(name, told(faults));
    };
  }

  private static String told(List<Fault> faults) {
    return faults.stream()
        .map(fault -> fault.field() + ": " + fault.kind().code())
        .collect(Collectors.joining(", "));
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }
}
