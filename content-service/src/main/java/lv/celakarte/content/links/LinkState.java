package lv.celakarte.content.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address of another site.
 *
 * @param status of the last answer; none when there was no answer
 * @param failures in a row; one alone proves nothing
 */
public record LinkState(
    String address,
    Verdict verdict,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status,
    Instant checkedAt,
    int failures) {

  private static final int PROOF = 2;
  private static final Duration ALIVE = Duration.ofDays(7);
  private static final Duration OTHERWISE = Duration.ofHours(20);

  /** What follows from the answers so far. */
  public enum Verdict {
    /** It answers. */
    ALIVE,
    /** It does not answer any more, or says that the page is gone. */
    DEAD,
    /** It failed once, or does not want to be asked by a program. */
    UNCERTAIN;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is known after an answer. */
  static LinkState after(
      String address, @Nullable LinkState before, Probe.Answer answer, Instant now) {
    return switch (answer) {
      case Probe.Answer.Status(var status) when status < 400 ->
          new LinkState(address, Verdict.ALIVE, status, now, 0);
      case Probe.Answer.Status(var status) when status == 404 || status == 410 ->
          failed(address, before, status, now);
      // It is there, but will not talk to a program, or not now.
      case Probe.Answer.Status(var status) ->
          new LinkState(address, Verdict.UNCERTAIN, status, now, 0);
      case Probe.Answer.None _ -> failed(address, before, null, now);
      case Probe.Answer.NotAllowed _ -> new LinkState(address, Verdict.UNCERTAIN, null, now, 0);
    };
  }

  private static LinkState failed(
      String address, @Nullable LinkState before, @Nullable Integer status, Instant now) {
    var failures = (before == null ? 0 : before.failures()) + 1;
    var verdict = failures >= PROOF ? Verdict.DEAD : Verdict.UNCERTAIN;
    return new LinkState(address, verdict, status, now, failures);
  }

  /** Whether it is time to ask again. */
  boolean due(Instant now) {
    return checkedAt.plus(verdict == Verdict.ALIVE ? ALIVE : OTHERWISE).isBefore(now);
  }
}
