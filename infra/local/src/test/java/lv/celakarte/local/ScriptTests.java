package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short script that comes before any Java. */
class ScriptTests {

  private static final Path SCRIPT = Path.of("..", "..", "celakarte").toAbsolutePath().normalize();

  @TempDir Path folder;

  private Path checkout;
  private Path tools;

  @BeforeEach
  void lonelyMachine() throws IOException {
    checkout = Files.createDirectories(folder.resolve("a path with spaces"));
    Files.copy(SCRIPT, checkout.resolve("celakarte"));
    Files.createDirectories(checkout.resolve("infra/local/src/main"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.writeString(checkout.resolve("infra/local/pom.xml"), "<project/>");
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        List.of(
            "cat",
            "cksum",
            "cp",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "mkdir",
            "mv",
            "readlink",
            "touch",
            "tr")) {
      program(tool, "exec " + Tools.onPath(tool).orElseThrow() + " \"$@\"");
    }
  }

  private void program(String name, String line) throws IOException {
    Path program = tools.resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + line + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", checkout.resolve("celakarte").toString());
    builder.command().addAll(List.of(arguments));
    builder.redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("JAVA_HOME", Tools.javaHome().toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + output;
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    assertThat(run("up")).startsWith("1 ").contains("Maven is missing", "apt-get install maven");
  }

  @Test
  void showsWhatMavenSaidWhenTheLauncherCannotBeBuilt() throws Exception {
    program("mvn", "echo '[ERROR] it does not compile'; exit 1");

    assertThat(run("up"))
        .startsWith("1 ")
        .contains("[ERROR] it does not compile", "The launcher cannot be built");
  }

  @Test
  void isReadByAnyShell() throws Exception {
    Process check = new ProcessBuilder("/bin/sh", "-n", SCRIPT.toString()).start();

    assertThat(check.waitFor()).isZero();
  }
}
