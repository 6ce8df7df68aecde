package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealmTests {

  private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

  private final Realm realm = Realm.read(REPOSITORY);

  @Test
  void hasNoDemoPersonAndNoPasswordGrantByItself() {
    assertThat(realm.users()).containsExactly("service-account-celakarte-directory");
    assertThat(realm.clients()).containsExactly("celakarte-gateway", "celakarte-directory");
  }

  @Test
  void hasTheRolesOfTheContract() {
    assertThat(realm.roles())
        .containsExactly(
            "editor",
            "publisher",
            "institution-admin",
            "coordinator",
            "council",
            "consultant",
            "administrator");
  }

  @Test
  void hasAGroupForEachInstitutionOfTheStarterContent() throws IOException {
    try (Stream<Path> files =
        Files.list(REPOSITORY.resolve("infra/starter-content/directory/organizations"))) {
      List<String> institutions =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.substring(0, name.length() - ".yaml".length()))
              .filter(name -> !name.startsWith("socdienests-"))
              .sorted()
              .toList();

      assertThat(realm.institutions())
          .hasSize(68)
          .containsExactlyInAnyOrderElementsOf(institutions);
    }
  }

  @Test
  void getsPeopleAndAClientOnOnesOwnMachine() {
    String local = realm.forLocalUse(person -> "secret-of-" + person);

    assertThat(local)
        .contains("\"celakarte-cli\"", "\"secret-of-anna.editor.ptac\"", "/institutions/ptac");
    assertThat(realm.usernames())
        .contains(
            "anna.editor.ptac",
            "peteris.publisher.ptac",
            "ilze.editor.mkd",
            "janis.publisher.mkd",
            "maija.admin.mkd",
            "karlis.coordinator",
            "liga.council",
            "ruta.consultant",
            "administrators");
  }

  @Test
  void givesDemoPeopleOnlyRolesAndInstitutionsThatExist() {
    for (Realm.DemoPerson person : realm.people()) {
      assertThat(realm.roles()).containsAll(person.roles());
      assertThat(realm.institutions()).containsAll(person.institutions());
    }
  }

  @Test
  void holdsNoSecret() throws IOException {
    String text = Files.readString(REPOSITORY.resolve("infra/keycloak/celakarte-realm.json"));

    assertThat(text.lines().filter(line -> line.contains("\"secret\"")))
        .hasSize(2)
        .allMatch(line -> line.contains("${CELAKARTE_"));
  }
}
