package lv.celakarte.analytics.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import lv.celakarte.analytics.counting.Measure;
import org.junit.jupiter.api.Test;

class ReadmeTests {

  private static final String README = read("README.md");

  @Test
  void listsEveryProblemCodeWithItsStatus() {
    for (var problem : FigureProblem.values()) {
      assertThat(README).contains("| `" + problem.code() + "` | " + problem.status() + " |");
    }
    assertThat(
            README.lines().filter(line -> line.matches("\\| `[a-z-]+` \\| 4\\d\\d \\|.*")).count())
        .isEqualTo(FigureProblem.values().length);
  }

  @Test
  void listsEveryMeasureAndFile() {
    assertThat(Arrays.stream(Measure.values()).map(measure -> "`" + measure.id() + "`"))
        .allMatch(README::contains);
    assertThat(Arrays.stream(Sheets.values()).map(sheet -> "`" + sheet.id() + "`"))
        .allMatch(README::contains);
  }

  @Test
  void hasEveryTextInBothLanguages() throws IOException {
    assertThat(new TreeSet<>(texts("messages.properties").stringPropertyNames()))
        .isEqualTo(new TreeSet<>(texts("messages_en.properties").stringPropertyNames()));
    for (var problem : FigureProblem.values()) {
      assertThat(texts("messages.properties")).containsKey("problem." + problem.code());
    }
  }

  private static Properties texts(String name) throws IOException {
    var texts = new Properties();
    try (var in = Files.newBufferedReader(Path.of("src/main/resources", name))) {
      texts.load(in);
    }
    return texts;
  }

  private static String read(String name) {
    try {
      return Files.readString(Path.of(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
