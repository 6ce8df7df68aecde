package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screens of the people who keep the platform true, on a phone and on a desk. */
@ExtendWith(Platform.Extension.class)
class WorkspaceJourney {

  private final Platform platform;
  private final Visitor person;

  WorkspaceJourney(Platform platform) {
    this.platform = platform;
    person = new Visitor(platform.url());
  }

  @AfterEach
  void close() {
    person.close();
  }

  @ParameterizedTest
  @CsvSource({
    "karlis.coordinator, /darbvieta",
    "karlis.coordinator, /darbvieta/saturs",
    "karlis.coordinator, /darbvieta/anketas",
    "karlis.coordinator, /darbvieta/anketas/privatpersona/1",
    "karlis.coordinator, /darbvieta/parskati",
    "liga.council, /darbvieta/parskati",
    "maija.admin.mkd, /darbvieta/iestades",
    "maija.admin.mkd, /darbvieta/iestades/mkd",
  })
  void showsAScreenThatEverybodyCanUse(String who, String path) {
    for (var width : List.of(320, 1280)) {
      person.with(new Browser.NewContextOptions().setViewportSize(width, 900));
      person.open(path);
      person.signIn(who, platform.password(who));

      assertThat(person.open(path)).isEqualTo(200);
      assertThat(person.page().locator("h1").count()).isEqualTo(1);
      person.picture("workspace" + path.replace('/', '-') + "-" + who + "-" + width);
      person.expectAWellMadePage();
    }
  }
}
