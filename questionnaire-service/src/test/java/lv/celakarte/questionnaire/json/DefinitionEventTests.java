package lv.celakarte.questionnaire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The promise to readers of {@code questionnaire.definitions}. */
class DefinitionEventTests {

  private static final Path GOLDEN = Path.of("src/main/events/definition-published.v1.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void hasTheBodyThatReadersWerePromised() throws IOException {
    var sent = DefinitionJson.bytes(DefinitionJson.published(Small.json(), 3));

    assertThat(JSON.readTree(sent)).isEqualTo(JSON.readTree(Files.readAllBytes(GOLDEN)));
  }

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    var live = DefinitionJson.live(Files.readAllBytes(GOLDEN));

    assertThat(live.version()).isEqualTo(3);
    assertThat(live.published()).isTrue();
    assertThat(live.definition()).isEqualTo(Small.definition());
  }

  @Test
  void keepsEveryDigitOfTheStarterContent() {
    var text = Starter.text("privatpersona");
    var live = DefinitionJson.live(DefinitionJson.bytes(DefinitionJson.published(text, 1)));

    assertThat(live.definition()).isEqualTo(Starter.person());
  }
}
