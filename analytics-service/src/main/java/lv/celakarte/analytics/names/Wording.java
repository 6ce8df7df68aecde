package lv.celakarte.analytics.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The words of one questionnaire; whatever is missing in its definition is missing here. */
record Wording(Map<String, String> title, List<Asked> questions) {

  private static final String LATVIAN = "lv";

  /** A question with its text by language. */
  record Asked(String id, Map<String, String> text) {}

  static Wording of(JsonNode definition) {
    var questions = new ArrayList<Asked>();
    for (var question : definition.path("questions")) {
      var id = question.path("id").stringValue("");
      if (!id.isEmpty()) {
        questions.add(new Asked(id, texts(question.path("text"))));
      }
    }
    return new Wording(texts(definition.path("title")), questions);
  }

  Optional<String> title(String language) {
    return in(title, language);
  }

  List<Names.Question> questions(String language) {
    return questions.stream()
        .map(asked -> new Names.Question(asked.id(), in(asked.text(), language).orElse(asked.id())))
        .toList();
  }

  private static Optional<String> in(Map<String, String> texts, String language) {
    return Optional.ofNullable(texts.getOrDefault(language, texts.get(LATVIAN)));
  }

  private static Map<String, String> texts(JsonNode node) {
    var texts = new LinkedHashMap<String, String>();
    for (var entry : node.properties()) {
      if (entry.getValue().isString()) {
        texts.put(entry.getKey(), entry.getValue().stringValue());
      }
    }
    return texts;
  }
}
