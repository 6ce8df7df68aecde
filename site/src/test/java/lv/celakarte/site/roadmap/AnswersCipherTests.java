package lv.celakarte.site.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersCipherTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final byte[] KEY = new byte[32];

  private final AnswersCipher cipher = at(NOW);

  private static AnswersCipher at(Instant now) {
    return new AnswersCipher(KEY, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Answers some() {
    return Answers.none("privatpersona", NOW)
        .with("age", 34, NOW)
        .with("signs", List.of("letter", "calls"), NOW)
        .with("rent", null, NOW);
  }

  @Test
  void whatWasSealedOpensAgain() {
    var sealed = cipher.seal(some()).orElseThrow();

    assertThat(cipher.open(sealed)).contains(some());
  }

  @Test
  void theSameAnswersNeverLookTheSame() {
    assertThat(cipher.seal(some())).isNotEqualTo(cipher.seal(some()));
  }

  @Test
  void nothingOfTheAnswersCanBeRead() {
    var bytes = Base64.getUrlDecoder().decode(cipher.seal(some()).orElseThrow());

    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .doesNotContain("privatpersona", "letter", "age");
  }

  @Test
  void anyChangedByteMakesItUnreadable() {
    var bytes = Base64.getUrlDecoder().decode(cipher.seal(some()).orElseThrow());

    IntStream.range(0, bytes.length)
        .forEach(place -> {
          var changed = bytes.clone();
          changed[place] ^= 1;
          var text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
          assertThat(cipher.open(text)).as("byte %s", place).isEmpty();
        });
  }

  @Test
  void nonsenseIsUnreadable() {
    assertThat(List.of("", "x", "AAAA", "%%%", "A".repeat(5_000)))
        .allSatisfy(text -> assertThat(cipher.open(text)).isEmpty());
  }

  @Test
  void oldAnswersAreNotOpened() {
    var sealed = cipher.seal(some()).orElseThrow();

    assertThat(at(NOW.plus(AnswersCipher.LIFE)).open(sealed)).isEmpty();
  }

  @Test
  void anotherKeyDoesNotOpenIt() {
    assertThat(AnswersCipher.ofInstance(Clock.systemUTC()).open(cipher.seal(some()).orElseThrow()))
        .isEmpty();
  }

  @Test
  void moreThanACookieCarriesIsNotSealed() {
    var many = Answers.none("privatpersona", NOW);
    for (int i = 0; i < 200; i++) {
      many = many.with("question-" + i, UUID.nameUUIDFromBytes(new byte[] {(byte) i}), NOW);
    }

    assertThat(cipher.seal(many)).isEmpty();
  }

  @Test
  void aKeyOfTheWrongLengthIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new AnswersCipher(new byte[16], Clock.systemUTC()))
        .hasMessageContaining("CELAKARTE_ANSWERS_KEY");
  }
}
