package lv.celakarte.content.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import lv.celakarte.content.document.Refusal;
import lv.celakarte.content.edition.Fault;
import org.junit.jupiter.api.Test;

class ContentProblemTests {

  @Test
  void hasARowInTheReadmeForEachCode() throws IOException {
    var readme = Files.readString(Path.of("README.md"));

    for (var problem : ContentProblem.values()) {
      assertThat(readme).contains("| `" + problem.code() + "` | " + problem.status() + " |");
    }
  }

  @Test
  void knowsEveryRefusal() {
    assertThat(Arrays.stream(Refusal.values()).map(ContentProblem::of)).doesNotContainNull();
  }

  @Test
  void saysEverythingInBothLanguages() throws IOException {
    var latvian = messages("messages.properties");
    var english = messages("messages_en.properties");

    assertThat(english.keySet()).isEqualTo(latvian.keySet());
    for (var problem : ContentProblem.values()) {
      assertThat(latvian).containsKey("problem." + problem.code());
    }
    for (var kind : Fault.Kind.values()) {
      assertThat(latvian).containsKey("fault." + kind.code());
    }
  }

  private static Properties messages(String file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
      properties.load(reader);
    }
    return properties;
  }
}
