package lv.celakarte.questionnaire.authoring.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.authoring.Edition;
import lv.celakarte.questionnaire.authoring.Exemption;
import lv.celakarte.questionnaire.authoring.Held;
import lv.celakarte.questionnaire.authoring.Move;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Actor;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.authoring.Refusal;
import lv.celakarte.questionnaire.authoring.Signature;
import lv.celakarte.questionnaire.authoring.Standing;
import lv.celakarte.questionnaire.cases.CaseFile;
import lv.celakarte.questionnaire.cases.CaseResult;
import lv.celakarte.questionnaire.json.DefinitionJson;
import lv.celakarte.questionnaire.proof.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Versions of questionnaires for programs of editors and coordinators. */
@RestController
@RequestMapping("/api/questionnaire/v1/editions")
class AuthoringController {

  /** So long a program waits for a proof before it is told how far it has come. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private final Publishing publishing;
  private final Texts texts;

  AuthoringController(Publishing publishing, Texts texts) {
    this.publishing = publishing;
    this.texts = texts;
  }

  /** A version and how far it has come. */
  record EditionView(
      int number,
      String state,
      boolean live,
      List<SignatureView> history,
      @Nullable Exemption exemption) {}

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

  /** How far a proof has come, and what it says once it is there. */
  record ProofView(boolean finished, int done, int of, @Nullable Proof proof) {}

  @GetMapping("/{id}/{number}/proof")
  @Operation(
      summary = "What the proof says of a version; 202 with its progress while it is at work")
  ResponseEntity<ProofView> proof(
      @PathVariable String id, @PathVariable int number, Person person) {
    person.require(AuthoringPermission.READ);
    return switch (publishing.proof(edition(id, number), PATIENCE)) {
      case Standing.Running(int done, int of) ->
          ResponseEntity.accepted().body(new ProofView(false, done, of, null));
      case Standing.Finished(var proof) -> ResponseEntity.ok(new ProofView(true, 0, 0, proof));
    };
  }

  /** A test case and how it came out. */
  record CaseView(String id, String name, boolean passed, List<CaseResult.Miss> misses) {
    static CaseView of(CaseResult result) {
      return new CaseView(
          result.test().id(), result.test().name(), result.passed(), result.misses());
    }
  }

  @GetMapping("/{id}/{number}/cases")
  @Operation(summary = "The test cases of a version, in the form in which they are put")
  Map<String, Object> cases(@PathVariable String id, @PathVariable int number, Person person) {
    person.require(AuthoringPermission.READ);
    return CaseFile.tree(publishing.cases(edition(id, number)));
  }

  @GetMapping("/{id}/{number}/cases/results")
  @Operation(summary = "How the test cases of a version come out today")
  List<CaseView> results(@PathVariable String id, @PathVariable int number, Person person) {
    person.require(AuthoringPermission.READ);
    return publishing.results(edition(id, number)).stream().map(CaseView::of).toList();
  }

  @PutMapping(path = "/{id}/{number}/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Replace the test cases of a draft")
  ResponseEntity<QuestionnaireView> test(
      @PathVariable String id,
      @PathVariable int number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody Map<String, Object> tree,
      Person person,
      Locale locale) {
    person.require(AuthoringPermission.WRITE);
    var read = CaseFile.read(tree);
    var result =
        read.faults().isEmpty()
            ? publishing.test(id, number, version(match), read.cases(), actor(person))
            : new Result.Faulty(read.faults());
    return answer(result, locale);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Upload a definition file as a new draft of the questionnaire that it names")
  ResponseEntity<QuestionnaireView> upload(InputStream body, Person person, Locale locale) {
    person.require(AuthoringPermission.WRITE);
    return answer(publishing.upload(read(body), actor(person)), locale);
  }

  @PutMapping(path = "/{id}/{number}/definition", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Replace the whole text of a draft")
  ResponseEntity<QuestionnaireView> rewrite(
      @PathVariable String id,
      @PathVariable int number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      InputStream body,
      Person person,
      Locale locale) {
    person.require(AuthoringPermission.WRITE);
    return answer(
        publishing.rewrite(id, number, version(match), read(body), actor(person)), locale);
  }

  /** Why the ministry publishes against the proof, or withdraws. */
  record MoveForm(@Nullable String reason) {}

  @PostMapping("/{id}/{number}/{move}")
  @Operation(
      summary = "Move a version on: submit, return, approve, publish, withdraw",
      description =
          "The ministry's publish approves in the same moment. A reason is needed where the proof"
              + " stands in the way, and for withdrawing.")
  ResponseEntity<QuestionnaireView> move(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable("move") String word,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody(required = false) @Nullable MoveForm form,
      Person person,
      Locale locale) {
    var move = allowed(word, person);
    var reason = form == null ? null : form.reason();
    var result = publishing.move(move, id, number, version(match), actor(person), reason);
    if (result instanceof Result.Refused(var refusal, _) && refusal == Refusal.CASES_FAIL) {
      throw ProblemException.of(AuthoringProblem.CASES_FAIL)
          .with("cases", failing(edition(id, number)));
    }
    return answer(result, locale);
  }

  private List<CaseView> failing(Edition edition) {
    return publishing.results(edition).stream()
        .filter(result -> !result.passed())
        .map(CaseView::of)
        .toList();
  }

  /** What a person means by a word, if they may. */
  static Move allowed(String word, Person person) {
    var move = Move.parse(word).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    person.require(
        switch (move) {
          case SUBMIT -> AuthoringPermission.WRITE;
          case PUBLISH -> AuthoringPermission.PUBLISH;
          case RETURN, APPROVE, APPROVE_AND_PUBLISH, WITHDRAW -> AuthoringPermission.APPROVE;
        });
    boolean ministry = person.may(AuthoringPermission.APPROVE);
    return move == Move.PUBLISH && ministry ? Move.APPROVE_AND_PUBLISH : move;
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
    return proof == null ? problem : problem.with("findings", proof.blocking());
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
    return new EditionView(
        edition.number(),
        state(edition),
        edition.number() == live,
        history(edition),
        exemption(edition));
  }

  static String state(Edition edition) {
    return switch (edition) {
      case Edition.Draft _ -> "draft";
      case Edition.Submitted _ -> "submitted";
      case Edition.Approved _ -> "approved";
      case Edition.Published _ -> "published";
      case Edition.Withdrawn _ -> "withdrawn";
    };
  }

  static @Nullable Exemption exemption(Edition edition) {
    return switch (edition) {
      case Edition.Approved approved -> approved.exemption();
      case Edition.Published published -> published.exemption();
      case Edition.Withdrawn(var was, _, _) -> was.exemption();
      case Edition.Draft _, Edition.Submitted _ -> null;
    };
  }

  private static List<SignatureView> history(Edition edition) {
    var history = new ArrayList<SignatureView>();
    history.add(signed("written", edition.written()));
    switch (edition) {
      case Edition.Draft _ -> {}
      case Edition.Submitted submitted -> history.add(signed("submitted", submitted.submitted()));
      case Edition.Approved approved -> {
        history.add(signed("submitted", approved.submitted()));
        history.add(signed("approved", approved.approved()));
      }
      case Edition.Published published -> published(published, history);
      case Edition.Withdrawn(var was, var withdrawn, _) -> {
        published(was, history);
        history.add(signed("withdrawn", withdrawn));
      }
    }
    return history;
  }

  private static void published(Edition.Published published, List<SignatureView> history) {
    history.add(signed("submitted", published.submitted()));
    history.add(signed("approved", published.approved()));
    if (published.published() != null) {
      history.add(signed("published", published.published()));
    }
  }

  private static SignatureView signed(String did, Signature signature) {
    return new SignatureView(did, signature.name(), signature.at().toString());
  }
}
