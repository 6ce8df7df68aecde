package lv.celakarte.site.press;

import java.util.Map;
import lv.celakarte.site.published.Questionnaire;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a questionnaire twice: by name as far as it is shown, and whole, to be passed on. */
public final class WholeQuestionnaire {

  private static final TypeReference<Map<String, Object>> WHOLE = new TypeReference<>() {};

  private WholeQuestionnaire() {}

  /** The questionnaire in this body of an event. */
  public static Questionnaire read(JsonMapper json, byte[] body) {
    var whole = json.readValue(body, WHOLE);
    return json.convertValue(whole, Questionnaire.class).with(whole);
  }
}
