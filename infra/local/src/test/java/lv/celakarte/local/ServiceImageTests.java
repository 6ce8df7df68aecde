package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceImageTests {

  private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
  private static final String PREPARED = "-Dspring.aot.enabled=true";

  private static final Pattern SWITCH =
      Pattern.compile(
          "@(ConditionalOnProperty|ConditionalOnBooleanProperty|ConditionalOnExpression|Profile)\\b");

  /** Says whether a service has a database, which no operator decides. */
  private static final String DATABASE = "StoreAutoConfiguration.java";

  @TempDir Path folder;

  @Test
  void takesTheBeansThatTheBuildPutTogether() throws IOException {
    assertThat(image(Map.of()).command()).contains(PREPARED);
  }

  @Test
  void putsBeansTogetherAtTheStartWhereTracesAreSent() throws IOException {
    ServiceImage traced = image(Map.of(ServiceImage.TRACES, "true"));

    assertThat(traced.command()).doesNotContain(PREPARED);
    assertThat(traced.directory()).isNotEqualTo(image(Map.of()).directory());
  }

  /** The build would decide for the operator, and nobody would notice. */
  @Test
  void noBeanHangsOnASwitchOfTheOperator() throws IOException {
    List<Path> sources = sources();

    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(sources)
        .filteredOn(source -> !source.endsWith(DATABASE))
        .allSatisfy(source -> assertThat(Files.readString(source)).doesNotContainPattern(SWITCH));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(REPOSITORY)) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(ServiceImageTests::javaIn)
          .toList();
    }
  }

  private static Stream<Path> javaIn(Path module) {
    try (Stream<Path> files = Files.walk(module)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private ServiceImage image(Map<String, String> environment) throws IOException {
    Path jar = Module.service("site").artifactIn(folder);
    Files.createDirectories(jar.getParent());
    if (!Files.exists(jar)) {
      try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
        zip.putNextEntry(new ZipEntry("content"));
        zip.closeEntry();
      }
    }
    return new ServiceImage(new Folders(folder, folder.resolve("runtime")), "site", environment);
  }
}
