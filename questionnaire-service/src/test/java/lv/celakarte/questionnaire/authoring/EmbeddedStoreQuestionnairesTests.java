package lv.celakarte.questionnaire.authoring;

import lv.celakarte.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EmbeddedStoreQuestionnairesTests extends QuestionnairesContract {

  @Autowired private Questionnaires questionnaires;

  @Override
  Questionnaires questionnaires() {
    return questionnaires;
  }
}
