package lv.celakarte.site.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.testing.EvaluateServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class QuestionnaireServiceTests {

  private static final Answers NONE =
      Answers.none("privatpersona", Instant.parse("2026-11-22T08:00:00Z"));

  private final EvaluateServer one = new EvaluateServer();
  private final EvaluateServer two = new EvaluateServer();
  private final QuestionnaireService service =
      new QuestionnaireService(
          RestClient.builder(), one.url() + "," + two.url(), JsonMapper.builder().build());

  @AfterEach
  void stop() {
    one.close();
    two.close();
  }

  private Evaluating.Outcome ask() {
    return service.evaluate(NONE, Language.LV, null);
  }

  @Test
  void asksTheNextCopyWhenOneIsGoneOrCannot() {
    one.failing(true);
    for (int i = 0; i < 4; i++) {
      assertThat(ask()).isInstanceOf(Evaluating.Outcome.Known.class);
    }

    one.close();
    for (int i = 0; i < 4; i++) {
      assertThat(ask()).isInstanceOf(Evaluating.Outcome.Known.class);
    }
  }

  @Test
  void saysSoWhenNoCopyAnswers() {
    one.failing(true);
    two.close();

    assertThat(ask()).isInstanceOf(Evaluating.Outcome.Unavailable.class);
  }
}
