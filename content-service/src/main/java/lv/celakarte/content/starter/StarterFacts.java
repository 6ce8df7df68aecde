package lv.celakarte.content.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lv.celakarte.content.fact.FactCheck;
import lv.celakarte.content.fact.FactCheck.Checked;
import lv.celakarte.content.fact.FactDraft;
import lv.celakarte.content.fact.FactForm;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads starter facts: one JSON file each, with the keys of the event that tells of a fact. */
final class StarterFacts {

  private static final long LARGEST = 64L * 1024;

  private final ObjectReader reader =
      JsonMapper.builder()
          // A key with a slip of the pen would otherwise lose what stands behind it.
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(FactForm.class);

  /** What is wrong with a file, for the log. */
  record Broken(String name, String reason) {}

  /** What came out of reading one file. */
  sealed interface Read {
    record Sound(String name, FactDraft fact) implements Read {}

    record Faulty(Broken broken) implements Read {}
  }

  /** All starter facts of a folder, in the order of their names. */
  List<Read> in(Path folder) {
    return Folder.files(folder, ".json").stream().map(this::read).toList();
  }

  private Read read(Path file) {
    var name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > LARGEST) {
        return faulty(name, "larger than " + LARGEST + " bytes");
      }
      FactForm form = reader.readValue(Files.readString(file));
      return switch (FactCheck.check(form)) {
        case Checked.Sound(var fact) -> new Read.Sound(name, fact);
        case Checked.Faulty(var faults) ->
            faulty(
                name,
                faults.stream()
                    .map(fault -> fault.field() + ": " + fault.kind().code())
                    .collect(Collectors.joining(", ")));
      };
    } catch (JacksonException failure) {
      return faulty(name, failure.getOriginalMessage());
    } catch (IOException failure) {
      return faulty(name, failure.toString());
    }
  }

  private static Read faulty(String name, String reason) {
    return new Read.Faulty(new Broken(name, reason));
  }
}
