package lv.celakarte.questionnaire.authoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lv.celakarte.questionnaire.definition.Checks;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.definition.Reading;
import lv.celakarte.questionnaire.json.DefinitionJson;
import lv.celakarte.questionnaire.proof.Proof;
import org.jspecify.annotations.Nullable;

/** Writing, submitting, approving and publishing versions of questionnaires. */
public final class Publishing {

  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");
  private static final String INSTALLATION = "installation";

  private final Questionnaires questionnaires;
  private final Proofs proofs;
  private final Clock clock;

  Publishing(Questionnaires questionnaires, Proofs proofs, Clock clock) {
    this.questionnaires = questionnaires;
    this.proofs = proofs;
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

  public Proof proof(Edition edition) {
    return proofs.of(edition.body(), definition(edition), today());
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

  public Result submit(String id, int number, long version, Actor actor) {
    return change(id, version, held -> submit(held, number, signature(actor)));
  }

  private Result submit(Held held, int number, Signature submitted) {
    return decided(held, held.questionnaire().submit(number, submitted), number);
  }

  public Result sendBack(String id, int number, long version) {
    return change(
        id, version, held -> decided(held, held.questionnaire().sendBack(number), number));
  }

  private Result decided(Held held, Decision decision, int number) {
    return switch (decision) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal, null);
      case Decision.Accepted(var next) -> written(held, next, null, number);
    };
  }

  public Result publish(String id, int number, long version, Actor actor) {
    return change(id, version, held -> publish(held, number, signature(actor)));
  }

  private Result publish(Held held, int number, Signature approved) {
    return switch (held.questionnaire().publish(number, approved)) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal, null);
      case Decision.Accepted(var next) -> {
        var edition = next.edition(number).orElseThrow();
        var proof = proof(edition);
        yield proof.holds()
            ? written(held, next, announced(edition), number)
            : new Result.Refused(Refusal.NOT_PROVEN, proof);
      }
    };
  }

  private Announced announced(Edition edition) {
    return new Announced(
        UUID.randomUUID().toString(),
        clock.instant(),
        DefinitionJson.published(text(edition), edition.number()));
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
   * passes the same checks; the history says that the installation, not a person, published it.
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
    var proof = proofs.of(body, definition, today());
    if (!proof.holds()) {
      return new Result.Refused(Refusal.NOT_PROVEN, proof);
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
