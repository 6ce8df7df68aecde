package lv.celakarte.questionnaire.authoring;

class InMemoryQuestionnairesTests extends QuestionnairesContract {

  private final InMemoryQuestionnaires questionnaires = new InMemoryQuestionnaires();

  @Override
  Questionnaires questionnaires() {
    return questionnaires;
  }
}
