package lv.celakarte.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProblemListTests {

  @Test
  void describesEveryProblemInTheReadme() throws IOException {
    var readme = Files.readString(Path.of("README.md"));

    for (var problem : DirectoryProblem.values()) {
      assertThat(readme).contains("| `" + problem.code() + "` | " + problem.status() + " |");
    }
  }

  @Test
  void hasTheSameWordsInBothLanguages() throws IOException {
    var latvian = messages("/messages.properties");
    var english = messages("/messages_en.properties");

    assertThat(english.stringPropertyNames()).isEqualTo(latvian.stringPropertyNames());
    for (var problem : DirectoryProblem.values()) {
      assertThat(latvian.stringPropertyNames()).contains("problem." + problem.code());
    }
  }

  private static Properties messages(String name) throws IOException {
    var properties = new Properties();
    try (var in = Objects.requireNonNull(ProblemListTests.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
