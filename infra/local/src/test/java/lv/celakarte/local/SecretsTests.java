package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

  @TempDir Path folder;

  private Secrets secrets(Map<String, String> environment) {
    return Secrets.of(folder.resolve("secrets"), List.of("anna", "peteris"), environment);
  }

  @Test
  void areDrawnOnce() {
    Secrets first = secrets(Map.of());
    Secrets second = secrets(Map.of());

    assertThat(second.value(Secrets.ANSWERS_KEY)).isEqualTo(first.value(Secrets.ANSWERS_KEY));
    assertThat(second.passwordOf("anna")).isEqualTo(first.passwordOf("anna"));
    assertThat(first.passwordOf("anna")).isNotEqualTo(first.passwordOf("peteris"));
  }

  @Test
  void areLongEnoughForWhatTheyProtect() {
    Secrets secrets = secrets(Map.of());

    assertThat(Base64.getDecoder().decode(secrets.value(Secrets.ANSWERS_KEY))).hasSize(32);
    assertThat(secrets.passwordOf("anna")).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void areReadByTheirOwnerOnly() throws IOException {
    assertThat(secrets(Map.of()).value(Secrets.GATEWAY_CLIENT)).isNotBlank();

    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
        .isEqualTo("rw-------");
  }

  @Test
  void giveWayToTheEnvironment() {
    assertThat(secrets(Map.of(Secrets.GATEWAY_CLIENT, "given")).value(Secrets.GATEWAY_CLIENT))
        .isEqualTo("given");
  }

  @Test
  void keepOldOnesWhenAPersonIsAdded() {
    String before = secrets(Map.of()).passwordOf("anna");

    Secrets more = Secrets.of(folder.resolve("secrets"), List.of("anna", "ilze"), Map.of());

    assertThat(more.passwordOf("anna")).isEqualTo(before);
    assertThat(more.passwordOf("ilze")).isNotBlank();
  }
}
