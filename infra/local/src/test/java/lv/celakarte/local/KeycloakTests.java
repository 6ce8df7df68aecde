package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakTests {

  @TempDir Path home;

  private Path database;

  @BeforeEach
  void makeADatabase() throws IOException {
    database = Files.createDirectories(home.resolve("data/h2")).resolve("keycloakdb.mv.db");
    Files.writeString(database, "half of it");
  }

  @Test
  void beginsAnewWithADatabaseThatWasLeftHalfMade() throws IOException {
    Keycloak.forgetHalfMade(home);

    assertThat(database).doesNotExist();
  }

  @Test
  void keepsADatabaseThatHasServed() throws IOException {
    Files.createFile(home.resolve("started"));

    Keycloak.forgetHalfMade(home);

    assertThat(database).exists();
  }
}
