package lv.celakarte.questionnaire.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.evaluation.Answering;
import lv.celakarte.questionnaire.evaluation.Answering.Outcome;
import lv.celakarte.questionnaire.evaluation.Evaluation;
import lv.celakarte.questionnaire.evaluation.LiveQuestionnaire;
import lv.celakarte.questionnaire.evaluation.LiveQuestionnaires;
import lv.celakarte.questionnaire.evaluation.RefusalWords;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** The public API. It answers without a login, keeps nothing, and logs nothing of the answers. */
@RestController
@RequestMapping("/api/questionnaire/v1/questionnaires")
class EvaluationController {

  private final Evaluations evaluations;
  private final LiveQuestionnaires live;
  private final Texts texts;

  EvaluationController(Evaluations evaluations, LiveQuestionnaires live, Texts texts) {
    this.evaluations = evaluations;
    this.live = live;
    this.texts = texts;
  }

  /** What is asked where, for those who choose a questionnaire. */
  record Summary(
      String id,
      int version,
      Map<String, String> title,
      Map<String, String> intro,
      int questionCount) {

    static Summary of(LiveQuestionnaire live) {
      var definition = live.definition();
      return new Summary(
          definition.id(),
          live.version(),
          words(definition.title()),
          words(definition.intro()),
          definition.questions().size());
    }

    private static Map<String, String> words(Text text) {
      var byLanguage = new EnumMap<Language, String>(Language.class);
      byLanguage.putAll(text.words());
      var words = new LinkedHashMap<String, String>();
      byLanguage.forEach((language, word) -> words.put(language.code(), word));
      return words;
    }
  }

  @GetMapping
  @Operation(summary = "The published questionnaires")
  List<Summary> list() {
    return live.all().stream().map(Summary::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One published questionnaire")
  Summary one(@PathVariable String id) {
    return live.find(id)
        .map(Summary::of)
        .orElseThrow(() -> ProblemException.of(EvaluationProblem.UNKNOWN_QUESTIONNAIRE));
  }

  @PostMapping(value = "/{id}/evaluate", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The next question or the road map; nothing is kept")
  @RequestBody(content = @Content(schema = @Schema(implementation = EvaluateForm.class)))
  Evaluation evaluate(@PathVariable String id, InputStream body) {
    var request = read(body);
    var began = System.nanoTime();
    var outcome = evaluations.answer(id, request);
    var told = evaluations.told(id, outcome);
    evaluations.took(began);
    if (told == null) {
      throw refused(id, outcome);
    }
    return told;
  }

  private ProblemException refused(String id, Outcome outcome) {
    return switch (outcome) {
      case Outcome.UnknownVersion _ -> {
        evaluations.count(id, "unknown");
        yield ProblemException.of(EvaluationProblem.UNKNOWN_VERSION);
      }
      case Outcome.Invalid invalid -> {
        evaluations.count(id, "invalid");
        yield invalid(invalid);
      }
      case Outcome.Unknown _, Outcome.Asked _, Outcome.Complete _ -> {
        evaluations.count("none", "unknown");
        yield ProblemException.of(EvaluationProblem.UNKNOWN_QUESTIONNAIRE);
      }
    };
  }

  private ProblemException invalid(Outcome.Invalid invalid) {
    var locale = invalid.wording().locale();
    return ProblemException.of(EvaluationProblem.INVALID_ANSWERS)
        .fields(
            invalid.refusals().stream()
                .map(refusal -> new RefusalWords(texts).field(refusal, locale))
                .toList());
  }

  private Answering.Request read(InputStream body) {
    byte[] bytes;
    try {
      bytes = body.readNBytes(Evaluations.LONGEST_BODY + 1);
    } catch (IOException broken) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
    if (bytes.length > Evaluations.LONGEST_BODY) {
      throw ProblemException.of(CommonProblem.TOO_LARGE);
    }
    try {
      return evaluations.read(bytes);
    } catch (JacksonException malformed) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
  }
}
