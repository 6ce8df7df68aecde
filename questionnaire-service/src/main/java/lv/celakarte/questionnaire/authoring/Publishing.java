package lv.celakarte.questionnaire.authoring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lv.celakarte.questionnaire.cases.CaseFile;
import lv.celakarte.questionnaire.cases.CaseResult;
import lv.celakarte.questionnaire.cases.CaseRun;
import lv.celakarte.questionnaire.cases.TestCase;
import lv.celakarte.questionnaire.definition.Checks;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.definition.Reading;
import lv.celakarte.questionnaire.json.DefinitionJson;
import lv.celakarte.questionnaire.proof.Finding;
import lv.celakarte.questionnaire.proof.Proof;
import lv.celakarte.questionnaire.proof.Proving;
import org.jspecify.annotations.Nullable;

/** Writing, submitting, approving, publishing and withdrawing versions of questionnaires. */
public final class Publishing {

  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");
  private static final String INSTALLATION = "installation";

  /** So long somebody waits for an answer to a click. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Questionnaires questionnaires;
  private final Proofs proofs;
  private final UnaryOperator<Definition> facts;
  private final Clock clock;

  /** {@code facts}: puts the values of shared facts in place of a definition's own. */
  Publishing(
      Questionnaires questionnaires, Proofs proofs, UnaryOperator<Definition> facts, Clock clock) {
    this.questionnaires = questionnaires;
    this.proofs = proofs;
    this.facts = facts;
    this.clock = clock;
  }

  /** What became of a wish. */
  public sealed interface Result {

    record Done(Held held, int number) implements Result {}

    record Faulty(List<Fault> faults) implements Result {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    record Refused(Refusal refusal, @Nullable Proof proof) implements Result {}

    record Conflict(long expected, long current) implements Result {}

    record Unknown() implements Result {}
  }

  /** Somebody who does something. */
  public record Actor(String id, String name) {}

  public List<Held> all() {
    return questionnaires.all();
  }

  public Optional<Held> find(String id) {
    return questionnaires.find(id);
  }

  public String text(Edition edition) {
    return questionnaires
        .text(edition.body())
        .orElseThrow(() -> new IllegalStateException("the text of a version is gone"));
  }

  public Definition definition(Edition edition) {
    return DefinitionJson.require(text(edition));
  }

  /** A version with the numbers that hold for visitors: those of shared facts before its own. */
  public Definition effective(Edition edition) {
    return effective(definition(edition));
  }

  /** The same definition with the numbers that hold for visitors. */
  public Definition effective(Definition definition) {
    return facts.apply(definition);
  }

  /** How far the proof of a version has come, after waiting for it so long. */
  public Standing proof(Edition edition, Duration patience) {
    return proofs.of(edition.body(), effective(edition), today(), patience);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LATVIA);
  }

  private Signature signature(Actor actor) {
    return new Signature(actor.id(), actor.name(), clock.instant());
  }

  /** A new version from a whole definition file; its id says of which questionnaire. */
  public Result upload(String text, Actor author) {
    return switch (DefinitionJson.read(text)) {
      case Reading.Faulty(var faults) -> new Result.Faulty(faults);
      case Reading.Readable(var definition) -> {
        var faults = Checks.check(definition, today());
        yield faults.isEmpty() ? keep(definition.id(), text, author) : new Result.Faulty(faults);
      }
    };
  }

  /** A new questionnaire; one that begins with nothing to ask is a draft all the same. */
  public Result fresh(String text, Actor author) {
    return switch (DefinitionJson.read(text)) {
      case Reading.Faulty(var faults) -> new Result.Faulty(faults);
      case Reading.Readable(var definition) -> {
        var faults = inTheWayOfWriting(definition, definition.id());
        if (!faults.isEmpty()) {
          yield new Result.Faulty(faults);
        }
        yield questionnaires.find(definition.id()).isPresent()
            ? new Result.Refused(Refusal.NAME_TAKEN, null)
            : keep(definition.id(), text, author);
      }
    };
  }

  /** A new draft that says what another version says, with its test cases. */
  public Result begin(String id, int from, long version, Actor author) {
    return change(
        id,
        version,
        held ->
            held.questionnaire()
                .edition(from)
                .map(source -> {
                  var by = signature(author);
                  var next = held.questionnaire().draft(source.body(), by, source.cases());
                  return written(held, next, null, next.editions().size());
                })
                .orElseGet(() -> new Result.Refused(Refusal.UNKNOWN_EDITION, null)));
  }

  /** The test cases of a version. */
  public List<TestCase> cases(Edition edition) {
    var key = edition.cases();
    return key == null
        ? List.of()
        : CaseFile.read(DefinitionJson.parts(questionnaires.text(key).orElseThrow())).cases();
  }

  /** How the test cases of a version come out today. */
  public List<CaseResult> results(Edition edition) {
    var cases = cases(edition);
    return cases.isEmpty() ? List.of() : CaseRun.run(cases, effective(edition), today());
  }

  /** Gives a draft these test cases instead of those that it had. */
  public Result test(String id, int number, long version, List<TestCase> cases, Actor author) {
    var tree = CaseFile.tree(cases);
    var faults = CaseFile.read(tree).faults();
    return faults.isEmpty()
        ? change(
            id,
            version,
            held -> test(held, number, DefinitionJson.written(tree), signature(author)))
        : new Result.Faulty(faults);
  }

  private Result test(Held held, int number, String text, Signature by) {
    return switch (held.questionnaire().test(number, questionnaires.keep(text), by)) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal, null);
      case Decision.Accepted(var next) -> written(held, next, null, number);
    };
  }

  private boolean casesFail(Held held, int number) {
    return held.questionnaire()
        .edition(number)
        .filter(edition -> results(edition).stream().anyMatch(result -> !result.passed()))
        .isPresent();
  }

  private Result keep(String id, String text, Actor author) {
    var body = questionnaires.keep(text);
    var present = questionnaires.find(id);
    if (present.isPresent()) {
      var held = present.get();
      var next = held.questionnaire().draft(body, signature(author));
      return written(held, next, null, next.editions().size());
    }
    var first = Questionnaire.fresh(id).draft(body, signature(author));
    return questionnaires
        .create(first, null)
        .<Result>map(held -> new Result.Done(held, 1))
        .orElseGet(() -> new Result.Conflict(0, 1));
  }

  /** Goes on writing a draft: the whole file takes the place of the one that was there. */
  public Result rewrite(String id, int number, long version, String text, Actor author) {
    return switch (DefinitionJson.read(text)) {
      case Reading.Faulty(var faults) -> new Result.Faulty(faults);
      case Reading.Readable(var definition) -> {
        var faults = inTheWayOfWriting(definition, id);
        yield faults.isEmpty()
            ? change(id, version, held -> rewrite(held, number, text, signature(author)))
            : new Result.Faulty(faults);
      }
    };
  }

  /** What this text would be if it was saved as a draft; empty while something is in the way. */
  public Optional<Definition> readable(String text, String id) {
    return DefinitionJson.read(text) instanceof Reading.Readable(var definition)
            && inTheWayOfWriting(definition, id).isEmpty()
        ? Optional.of(definition)
        : Optional.empty();
  }

  /** A step that no rule leads to yet is half a thought, not a mistake; the proof names it. */
  private List<Fault> inTheWayOfWriting(Definition definition, String id) {
    var faults = new ArrayList<>(Checks.check(definition, today()));
    faults.removeIf(fault ->
        fault.code() == Fault.Code.NO_RULE
            || (fault.code() == Fault.Code.TOO_FEW && fault.place().equals("questions")));
    if (!definition.id().equals(id)) {
      faults.add(new Fault("id", Fault.Code.BAD_NAME, definition.id()));
    }
    return faults;
  }

  private Result rewrite(Held held, int number, String text, Signature written) {
    var present = held.questionnaire().edition(number);
    if (present.filter(edition -> says(edition, text)).isPresent()) {
      return new Result.Done(held, number);
    }
    return switch (held.questionnaire().rewrite(number, questionnaires.keep(text), written)) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal, null);
      case Decision.Accepted(var next) -> written(held, next, null, number);
    };
  }

  /** Whoever saves what stands there already has changed nothing, and leaves no trace. */
  private boolean says(Edition edition, String text) {
    return edition instanceof Edition.Draft && text(edition).equals(text);
  }

  /**
   * Lets a draft say again what it said before.
   *
   * @param state which of {@link Edition.Draft#states()}
   */
  public Result restore(String id, int number, int state, long version, Actor actor) {
    return change(
        id,
        version,
        held ->
            decided(held, held.questionnaire().restore(number, state, signature(actor)), number));
  }

  /** What a draft said after it was saved, part by part. */
  public Map<String, Object> tree(Saved saved) {
    return DefinitionJson.parts(questionnaires.text(saved.body()).orElseThrow());
  }

  /**
   * Moves a version on.
   *
   * @param reason why it should become public although the proof stands in the way
   */
  public Result move(
      Move move, String id, int number, long version, Actor actor, @Nullable String reason) {
    var by = signature(actor);
    return change(
        id,
        version,
        held ->
            switch (move) {
              case SUBMIT -> submit(held, number, by);
              case RETURN -> decided(held, held.questionnaire().sendBack(number), number);
              case APPROVE ->
                  approved(held, number, by, reason, next -> written(held, next, null, number));
              case PUBLISH -> publish(held, held.questionnaire(), number, by);
              case APPROVE_AND_PUBLISH -> approveAndPublish(held, number, by, reason);
              case WITHDRAW -> withdraw(held, number, by, reason == null ? "" : reason.strip());
            });
  }

  private Result withdraw(Held held, int number, Signature by, String reason) {
    if (reason.length() < Edition.Withdrawn.SHORTEST_REASON) {
      return new Result.Refused(Refusal.REASON_TOO_SHORT, null);
    }
    return switch (held.questionnaire().withdraw(number, by, reason)) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal, null);
      case Decision.Accepted(var next) -> {
        var text = text(next.edition(number).orElseThrow());
        yield written(held, next, news(DefinitionJson.withdrawn(text, number)), number);
      }
    };
  }

  private Result submit(Held held, int number, Signature by) {
    var faults =
        held.questionnaire()
            .edition(number)
            .map(edition -> Checks.check(definition(edition), today()))
            .orElse(List.of());
    if (!faults.isEmpty()) {
      return new Result.Faulty(faults);
    }
    return casesFail(held, number)
        ? new Result.Refused(Refusal.CASES_FAIL, null)
        : decided(held, held.questionnaire().submit(number, by), number);
  }

  private Result approveAndPublish(Held held, int number, Signature by, @Nullable String reason) {
    boolean before =
        held.questionnaire().edition(number).filter(Edition.Approved.class::isInstance).isPresent();
    return before
        ? publish(held, held.questionnaire(), number, by)
        : approved(held, number, by, reason, next -> publish(held, next, number, by));
  }

  private Result decided(Held held, Decision decision, int number) {
    return switch (decision) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal, null);
      case Decision.Accepted(var next) -> written(held, next, null, number);
    };
  }

  /** First whether the person may, which is told at once; then the proof, which may take time. */
  private Result approved(
      Held held,
      int number,
      Signature by,
      @Nullable String reason,
      Function<Questionnaire, Result> then) {
    return switch (held.questionnaire().approve(number, by, null)) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal, null);
      case Decision.Accepted(var next) -> {
        var edition = next.edition(number).orElseThrow();
        if (casesFail(held, number)) {
          yield new Result.Refused(Refusal.CASES_FAIL, null);
        }
        yield switch (proof(edition, PATIENCE)) {
          case Standing.Running _ -> new Result.Refused(Refusal.PROOF_RUNNING, null);
          case Standing.Finished(var proof) when proof.holds() -> then.apply(next);
          case Standing.Finished(var proof) -> exempted(held, number, by, reason, proof, then);
        };
      }
    };
  }

  private Result exempted(
      Held held,
      int number,
      Signature by,
      @Nullable String reason,
      Proof proof,
      Function<Questionnaire, Result> then) {
    if (reason == null || reason.isBlank()) {
      return new Result.Refused(Refusal.NOT_PROVEN, proof);
    }
    if (reason.strip().length() < Exemption.SHORTEST_REASON) {
      return new Result.Refused(Refusal.REASON_TOO_SHORT, proof);
    }
    var findings = proof.blocking().stream().map(Publishing::line).toList();
    var exemption = new Exemption(reason.strip(), findings);
    return switch (held.questionnaire().approve(number, by, exemption)) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal, null);
      case Decision.Accepted(var next) -> then.apply(next);
    };
  }

  private static String line(Finding finding) {
    var line = (finding.check().code() + " " + finding.subject() + " " + finding.detail()).strip();
    var period = finding.period();
    return period == null ? line : line + " " + period.from() + "–" + orEmpty(period.to());
  }

  private static String orEmpty(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private Result publish(Held held, Questionnaire sofar, int number, Signature by) {
    return switch (sofar.publish(number, by)) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal, null);
      case Decision.Accepted _ when casesFail(held, number) ->
          new Result.Refused(Refusal.CASES_FAIL, null);
      case Decision.Accepted(var next) ->
          written(held, next, announced(next.edition(number).orElseThrow()), number);
    };
  }

  private Announced announced(Edition edition) {
    return news(DefinitionJson.published(text(edition), edition.number()));
  }

  private Announced news(Map<String, @Nullable Object> body) {
    return new Announced(UUID.randomUUID().toString(), clock.instant(), body);
  }

  private Result change(String id, long version, Function<Held, Result> change) {
    var present = questionnaires.find(id);
    if (present.isEmpty()) {
      return new Result.Unknown();
    }
    var held = present.get();
    return held.version() == version
        ? change.apply(held)
        : new Result.Conflict(version, held.version());
  }

  private Result written(Held held, Questionnaire next, @Nullable Announced announced, int number) {
    return questionnaires
        .replace(held, next, announced)
        .<Result>map(done -> new Result.Done(done, number))
        .orElseGet(() -> moved(held));
  }

  private Result moved(Held held) {
    var current = questionnaires.find(held.questionnaire().id()).map(Held::version);
    return new Result.Conflict(held.version(), current.orElse(held.version() + 1));
  }

  /**
   * Puts a questionnaire in place that comes with the installation, unless there is one already. It
   * was proven when the installation was built, so a glance is enough; the history says that the
   * installation, not a person, published it.
   */
  public Result install(String text) {
    return switch (DefinitionJson.read(text)) {
      case Reading.Faulty(var faults) -> new Result.Faulty(faults);
      case Reading.Readable(var definition) -> {
        var faults = Checks.check(definition, today());
        yield faults.isEmpty() ? install(definition, text) : new Result.Faulty(faults);
      }
    };
  }

  private Result install(Definition definition, String text) {
    var present = questionnaires.find(definition.id());
    if (present.isPresent()) {
      return new Result.Done(present.get(), present.get().questionnaire().editions().size());
    }
    var body = questionnaires.keep(text);
    var glance = Proving.glance(definition, today());
    if (!glance.holds()) {
      return new Result.Refused(Refusal.NOT_PROVEN, glance);
    }
    var by = signature(new Actor(INSTALLATION, ""));
    var edition = new Edition.Published(1, body, by, by, by);
    var first = new Questionnaire(definition.id(), List.of(edition));
    return questionnaires
        .create(first, announced(edition))
        .<Result>map(held -> new Result.Done(held, 1))
        .orElseGet(() -> new Result.Conflict(0, 1));
  }
}
