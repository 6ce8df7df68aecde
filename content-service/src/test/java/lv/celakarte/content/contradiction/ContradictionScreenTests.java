package lv.celakarte.content.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import lv.celakarte.content.Caller;
import lv.celakarte.content.ContentServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ContentServiceTest
class ContradictionScreenTests {

  private static final String SCREEN = "/darbvieta/saturs/pretrunas";

  @Autowired private MockMvcTester mvc;

  @Test
  void isForTheCoordinatorAlone() {
    var shown = Caller.coordinator(mvc).get(SCREEN);

    assertThat(shown).hasStatusOk();
    assertThat(Caller.html(shown)).contains("Pretrunas");
    assertThat(Caller.html(Caller.coordinator(mvc).get("/darbvieta/saturs"))).contains(SCREEN);
    assertThat(Caller.editor(mvc, "ptac").get(SCREEN)).hasStatus(403);
    assertThat(Caller.publisher(mvc, "ptac").get(SCREEN)).hasStatus(403);
    assertThat(Caller.html(Caller.editor(mvc, "ptac").get("/darbvieta/saturs")))
        .doesNotContain(SCREEN);
    assertThat(Caller.anybody(mvc).get(SCREEN)).hasStatus(401);
  }
}
