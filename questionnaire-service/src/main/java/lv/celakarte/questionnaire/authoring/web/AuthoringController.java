package lv.celakarte.questionnaire.authoring.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.authoring.Edition;
import lv.celakarte.questionnaire.authoring.Held;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Actor;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.authoring.Refusal;
import lv.celakarte.questionnaire.authoring.Signature;
import lv.celakarte.questionnaire.json.DefinitionJson;
import lv.celakarte.questionnaire.proof.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Versions of questionnaires for programs of editors and coordinators. */
@RestController
@RequestMapping("/api/questionnaire/v1/editions")
class AuthoringController {

  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private final Publishing publishing;
  private final Texts texts;

  AuthoringController(Publishing publishing, Texts texts) {
    this.publishing = publishing;
    this.texts = texts;
  }

  /** A version and how far it has come. */
  record EditionView(int number, String state, boolean live, List<SignatureView> history) {}

  /** Who did what. */
  record SignatureView(String did, String name, String at) {}

  /** A questionnaire with its versions. */
  record QuestionnaireView(String id, long version, boolean onItsWay, List<EditionView> editions) {}

  @GetMapping
  @Operation(summary = "All questionnaires with their versions")
  List<QuestionnaireView> list(Person person) {
    person.require(AuthoringPermission.READ);
    return publishing.all().stream().map(AuthoringController::view).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One questionnaire with its versions; the ETag is for If-Match")
  ResponseEntity<QuestionnaireView> one(@PathVariable String id, Person person) {
    person.require(AuthoringPermission.READ);
    return answer(publishing.find(id).orElseThrow(AuthoringController::unknown));
  }

  @GetMapping("/{id}/{number}/definition")
  @Operation(summary = "The definition file of a version")
  ResponseEntity<String> definition(
      @PathVariable String id, @PathVariable int number, Person person) {
    person.require(AuthoringPermission.READ);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(publishing.text(edition(id, number)));
  }

  @GetMapping("/{id}/{number}/proof")
  @Operation(summary = "What cannot be reached, and who would end without a step")
  Proof proof(@PathVariable String id, @PathVariable int number, Person person) {
    person.require(AuthoringPermission.READ);
    return publishing.proof(edition(id, number));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Upload a definition file as a new draft of the questionnaire that it names")
  ResponseEntity<QuestionnaireView> upload(InputStream body, Person person, Locale locale) {
    person.require(AuthoringPermission.WRITE);
    return answer(publishing.upload(read(body), actor(person)), locale);
  }

  @PostMapping("/{id}/{number}/submit")
  @Operation(summary = "Submit a draft")
  ResponseEntity<QuestionnaireView> submit(
      @PathVariable String id,
      @PathVariable int number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      Person person,
      Locale locale) {
    person.require(AuthoringPermission.WRITE);
    return answer(publishing.submit(id, number, version(match), actor(person)), locale);
  }

  @PostMapping("/{id}/{number}/return")
  @Operation(summary = "Send a submitted version back to its authors")
  ResponseEntity<QuestionnaireView> sendBack(
      @PathVariable String id,
      @PathVariable int number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      Person person,
      Locale locale) {
    person.require(AuthoringPermission.APPROVE);
    return answer(publishing.sendBack(id, number, version(match)), locale);
  }

  @PostMapping("/{id}/{number}/publish")
  @Operation(summary = "Approve and publish what another person submitted")
  ResponseEntity<QuestionnaireView> publish(
      @PathVariable String id,
      @PathVariable int number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      Person person,
      Locale locale) {
    person.require(AuthoringPermission.APPROVE);
    return answer(publishing.publish(id, number, version(match), actor(person)), locale);
  }

  private Edition edition(String id, int number) {
    return publishing
        .find(id)
        .flatMap(held -> held.questionnaire().edition(number))
        .orElseThrow(AuthoringController::unknown);
  }

  static Actor actor(Person person) {
    return new Actor(person.id(), person.name());
  }

  private static ProblemException unknown() {
    return ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
  }

  private static long version(@Nullable String match) {
    if (match == null) {
      throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
    }
    var etag = ETAG.matcher(match.strip());
    if (!etag.matches()) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
    return Long.parseLong(etag.group(1));
  }

  static String read(InputStream body) {
    try {
      var bytes = body.readNBytes(DefinitionJson.LONGEST + 1);
      if (bytes.length > DefinitionJson.LONGEST) {
        throw ProblemException.of(CommonProblem.TOO_LARGE);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    } catch (IOException broken) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
  }

  private ResponseEntity<QuestionnaireView> answer(Result result, Locale locale) {
    return switch (result) {
      case Result.Done(var held, _) -> answer(held);
      case Result.Faulty(var faults) ->
          throw ProblemException.of(AuthoringProblem.INVALID_DEFINITION)
              .fields(new FaultWords(texts).fields(faults, locale));
      case Result.Refused(var refusal, var proof) -> throw refused(refusal, proof);
      case Result.Conflict(var expected, var current) ->
          throw ProblemException.of(CommonProblem.VERSION_CONFLICT)
              .with("expectedVersion", expected)
              .with("currentVersion", current);
      case Result.Unknown() -> throw unknown();
    };
  }

  private static ProblemException refused(Refusal refusal, @Nullable Proof proof) {
    var problem = ProblemException.of(AuthoringProblem.of(refusal));
    return proof == null
        ? problem
        : problem
            .with("unreachableQuestions", proof.unreachableQuestions())
            .with("unreachableSteps", proof.unreachableSteps())
            .with("unreachableSituations", proof.unreachableSituations())
            .with("withoutAStep", proof.empty());
  }

  private static ResponseEntity<QuestionnaireView> answer(Held held) {
    return ResponseEntity.ok().eTag(Long.toString(held.version())).body(view(held));
  }

  private static QuestionnaireView view(Held held) {
    var questionnaire = held.questionnaire();
    int live = questionnaire.live().map(Edition::number).orElse(0);
    return new QuestionnaireView(
        questionnaire.id(),
        held.version(),
        held.unsent() > 0,
        questionnaire.editions().stream().map(edition -> view(edition, live)).toList());
  }

  private static EditionView view(Edition edition, int live) {
    return switch (edition) {
      case Edition.Draft(var number, _, var written) ->
          new EditionView(number, "draft", false, List.of(signed("written", written)));
      case Edition.Submitted(var number, _, var written, var submitted) ->
          new EditionView(
              number,
              "submitted",
              false,
              List.of(signed("written", written), signed("submitted", submitted)));
      case Edition.Published(var number, _, var written, var submitted, var approved) ->
          new EditionView(
              number,
              "published",
              number == live,
              List.of(
                  signed("written", written),
                  signed("submitted", submitted),
                  signed("approved", approved)));
    };
  }

  private static SignatureView signed(String did, Signature signature) {
    return new SignatureView(did, signature.name(), signature.at().toString());
  }
}
