package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A consultant beside a client, in a place without a network. */
@ExtendWith(Platform.Extension.class)
class OfflineJourney {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Platform platform;
  private final Visitor visitor;

  OfflineJourney(Platform platform) {
    this.platform = platform;
    visitor = new Visitor(platform.url());
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void makesARoadMapFromOneFileOnADisk() throws IOException {
    visitor.open("/lv/konsultantiem");
    var link = visitor.page().locator("a[download]").first();
    var download = visitor.page().waitForDownload(link::click);
    var file = Files.createTempDirectory("celakarte").resolve(download.suggestedFilename());
    download.saveAs(file);

    withoutNetwork(file);
    press("Sākt");
    for (var asked = 0; visitor.page().locator("main form").count() > 0; asked++) {
      assertThat(asked).as("the questions come to an end").isLessThan(70);
      Questions.fill(visitor.page(), Questions.Choice.FIRST);
      visitor.page().locator("main form [type=submit]").click();
    }
    visitor.expectAWellMadePage();
    press("Rādīt manu ceļa karti");

    visitor.expectAWellMadePage();
    assertThat(visitor.page().locator(".map .way > li").count()).isGreaterThan(1);
    visitor.picture("offline-result");
  }

  /** Whoever answers the same gets the same: the file beside the questionnaire service. */
  @ParameterizedTest
  @ValueSource(strings = {"privatpersona", "uznemejs"})
  void leadsToTheSameStepsAsTheQuestionnaireService(String questionnaire) throws IOException {
    var address = "/lv/celvedis/" + questionnaire + "/bezsaiste.html";
    var copy = new Client(platform).get(address);
    assertThat(copy.statusCode()).isEqualTo(200);
    var file = Files.createTempDirectory("celakarte").resolve(questionnaire + ".html");
    Files.writeString(file, copy.body());
    withoutNetwork(file);

    var walks = JSON.readTree((String) visitor.page().evaluate(resource("random-walks.js"), 60));

    assertThat(walks).hasSize(60);
    for (var walk : walks) {
      assertThat(walk.path("map"))
          .as("the road map of %s", walk.path("answers"))
          .isEqualTo(fromTheService(questionnaire, walk.path("answers")));
    }
  }

  private void withoutNetwork(Path file) {
    visitor.with(new Browser.NewContextOptions().setViewportSize(390, 800).setOffline(true));
    visitor.page().navigate(file.toUri().toString());
  }

  private JsonNode fromTheService(String questionnaire, JsonNode answers) {
    var body = JSON.writeValueAsString(Map.of("language", "lv", "answers", answers));
    var path = "/api/questionnaire/v1/questionnaires/" + questionnaire + "/evaluate";
    var answer = new Client(platform).call("POST", path, body);
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
    var map = JSON.readTree(answer.body()).path("roadMap");
    var shown = JSON.createObjectNode();
    var steps = shown.putArray("steps");
    for (var group : map.path("groups")) {
      group.path("steps").forEach(step -> steps.add(step(group.path("id").asString(), step)));
    }
    map.path("further").forEach(step -> steps.add(step("further", step)));
    shown.set("outcome", map.path("outcome"));
    return shown;
  }

  private static JsonNode step(String group, JsonNode step) {
    var shown = JSON.createObjectNode().put("group", group);
    for (var name : List.of("id", "certainty", "deadlineDate", "decidedBy", "title")) {
      shown.set(name, step.path(name));
    }
    return shown;
  }

  private static String resource(String name) throws IOException {
    try (var script = OfflineJourney.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void press(String button) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
