package lv.celakarte.questionnaire.evaluation.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
import lv.celakarte.questionnaire.evaluation.Describing;
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
import tools.jackson.databind.json.JsonMapper;

/** The public API. It answers without a login, keeps nothing, and logs nothing of the answers. */
@RestController
@RequestMapping("/api/questionnaire/v1/questionnaires")
class EvaluationController {

  /** No flow needs more; anything larger is not read to its end. */
  static final int LONGEST_BODY = 64 * 1024;

  private final Answering answering;
  private final Describing describing;
  private final LiveQuestionnaires live;
  private final Texts texts;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Timer timer;

  EvaluationController(
      Answering answering,
      Describing describing,
      LiveQuestionnaires live,
      Texts texts,
      JsonMapper json,
      MeterRegistry meters) {
    this.answering = answering;
    this.describing = describing;
    this.live = live;
    this.texts = texts;
    this.json = json;
    this.meters = meters;
    this.timer =
        Timer.builder("celakarte.evaluation")
            .description("How long an evaluation takes, from the read answers to the words")
            .publishPercentileHistogram()
            .register(meters);
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
    var request = new Requested(read(body)).request();
    return timer.record(() -> evaluate(id, request));
  }

  private Evaluation evaluate(String id, Answering.Request request) {
    return switch (answering.answer(id, request)) {
      case Outcome.Unknown _ -> {
        count("none", "unknown");
        throw ProblemException.of(EvaluationProblem.UNKNOWN_QUESTIONNAIRE);
      }
      case Outcome.UnknownVersion _ -> {
        count(id, "unknown");
        throw ProblemException.of(EvaluationProblem.UNKNOWN_VERSION);
      }
      case Outcome.Invalid invalid -> {
        count(id, "invalid");
        throw invalid(invalid);
      }
      case Outcome.Asked asked -> {
        count(id, "question");
        yield describing.describe(asked);
      }
      case Outcome.Complete complete -> {
        count(id, "complete");
        yield describing.describe(complete);
      }
    };
  }

  private void count(String questionnaire, String outcome) {
    meters
        .counter("celakarte.evaluations", "questionnaire", questionnaire, "outcome", outcome)
        .increment();
  }

  private ProblemException invalid(Outcome.Invalid invalid) {
    var locale = invalid.wording().locale();
    return ProblemException.of(EvaluationProblem.INVALID_ANSWERS)
        .fields(
            invalid.refusals().stream()
                .map(refusal -> new RefusalWords(texts).field(refusal, locale))
                .toList());
  }

  private EvaluateForm read(InputStream body) {
    byte[] bytes;
    try {
      bytes = body.readNBytes(LONGEST_BODY + 1);
    } catch (IOException broken) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
    if (bytes.length > LONGEST_BODY) {
      throw ProblemException.of(CommonProblem.TOO_LARGE);
    }
    try {
      var form = json.readValue(bytes, EvaluateForm.class);
      if (form == null) {
        throw ProblemException.of(CommonProblem.BAD_REQUEST);
      }
      return form;
    } catch (JacksonException malformed) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
  }
}
