package lv.celakarte.content.check.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.celakarte.content.Caller;
import lv.celakarte.content.ContentServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ContentServiceTest
class ChecksTests {

  @Autowired private MockMvcTester mvc;
  private Caller anna;
  private Caller peteris;

  @BeforeEach
  void people() {
    anna = Caller.editor(mvc, "ptac");
    peteris = Caller.publisher(mvc, "ptac");
  }

  @Test
  void tellsWhereWhyAndHowInTheReadersLanguage() {
    var address = anna.begin("ptac", "parbaudes-kur", "Teksts.\n\nLasi [šeit](/lv/nekur-nav).");

    var found = Caller.body(anna.get(address + "/checks"));

    assertThat(found.get("blocking").asInt()).isEqualTo(2);
    var first = found.get("findings").get(0);
    assertThat(first.get("rule").asString()).isEqualTo("vague-link");
    assertThat(first.get("severity").asString()).isEqualTo("blocking");
    assertThat(first.get("line").asInt()).isEqualTo(3);
    assertThat(first.get("why").asString()).startsWith("Kas lec no saites");
    assertThat(first.get("fix").asString()).startsWith("Raksti, kurp saite ved");
    assertThat(found.get("findings").get(1).get("fix").asString())
        .startsWith("Adresē /lv/nekur-nav nekā nav.");
  }

  @Test
  void showsNobodyWhatTheyMayNotRead() {
    var address = anna.begin("ptac", "parbaudes-svess", "Teksts.");

    assertThat(Caller.editor(mvc, "mkd").get(address + "/checks")).hasStatus(404);
    assertThat(Caller.anybody(mvc).get(address + "/checks")).hasStatus(401);
    assertThat(Caller.coordinator(mvc).get(address + "/checks")).hasStatus(200);
  }

  @Test
  void publishesNothingThatReadersWouldMeetAsBroken() {
    var address = anna.begin("ptac", "parbaudes-salauzts", "Lasi [otro soli](/lv/nekur-nav).");
    var refused = publish(address);

    assertThat(refused).isEqualTo("/problems/blocked broken-link body");
    var screen = Caller.html(peteris.get("/darbvieta/saturs/lapa-parbaudes-salauzts/lv"));
    assertThat(screen)
        .contains("Publicēt vēl nevar. Vietas, kas jāsalabo: 1.", "Saite, kas neved nekur")
        .contains("Pamatteksts, 1. rinda", "otro soli");
  }

  @Test
  void knowsAPageThatWasPublishedAMomentAgo() {
    var target = anna.begin("ptac", "parbaudes-merkis", "Teksts.");
    var address = anna.begin("ptac", "parbaudes-saite", "Lasi [mērķi](/lv/parbaudes-merkis).");
    assertThat(Caller.body(anna.get(address + "/checks")).get("blocking").asInt()).isEqualTo(1);

    assertThat(publish(target)).isEqualTo("published");

    org.awaitility.Awaitility.await()
        .untilAsserted(() ->
            assertThat(Caller.body(anna.get(address + "/checks")).get("blocking").asInt())
                .isZero());
  }

  @Test
  void letsAnEmergencyThrough() {
    var address = anna.begin("ptac", "parbaudes-arkartas", "Lasi [šeit](https://likumi.lv).");

    var published =
        Caller.coordinator(mvc)
            .post(address + "/emergency-publish", 1L, Map.of("note", "Summa ir nepareiza."));

    assertThat(published).hasStatusOk();
  }

  /** Takes a document all the way; the state it ends in, or the problem that stopped it. */
  private String publish(String address) {
    for (var step : new String[] {"submit", "approve", "publish"}) {
      var who = step.equals("submit") ? anna : peteris;
      var answer = who.post(address + "/" + step, who.version(address), Map.of());
      var body = Caller.body(answer);
      if (answer.getResponse().getStatus() != 200) {
        var error = body.get("errors").get(0);
        return body.get("type").asString()
            + " "
            + error.get("code").asString()
            + " "
            + error.get("field").asString();
      }
    }
    return Caller.body(anna.get(address)).get("state").asString();
  }
}
