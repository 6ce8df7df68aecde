package lv.celakarte.questionnaire.definition;

import java.util.List;

/** The help that is offered beside every question and every road map. */
public record Crisis(Text title, Text text, List<String> institutions) {

  public Crisis {
    institutions = List.copyOf(institutions);
  }
}
