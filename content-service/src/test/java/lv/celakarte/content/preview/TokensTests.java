package lv.celakarte.content.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import lv.celakarte.content.document.Actor;
import org.junit.jupiter.api.Test;

class TokensTests {

  private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
  private static final String ID = "AbCdEfGhIjKlMnOpQrStUv";

  private final Tokens tokens = new Tokens(new byte[32]);

  @Test
  void readsTheIdBackFromItsOwnToken() {
    assertThat(tokens.read(tokens.of(ID, NOON))).contains(ID);
  }

  @Test
  void readsNothingFromWhatItDidNotSign() {
    var token = tokens.of(ID, NOON);
    var longer = tokens.of(ID, NOON.plusSeconds(1)).split("\\.")[1];
    var parts = token.split("\\.");

    assertThat(tokens.read(parts[0] + "." + longer + "." + parts[2])).isEmpty();
    assertThat(tokens.read(ID.replace('A', 'B') + "." + parts[1] + "." + parts[2])).isEmpty();
    assertThat(tokens.read("")).isEmpty();
    assertThat(tokens.read("../../../etc/passwd")).isEmpty();
    var others = new byte[32];
    others[0] = 1;
    assertThat(new Tokens(others).read(token)).isEmpty();
  }

  @Test
  void refusesAKeyThatCouldBeGuessed() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Tokens(new byte[16]));
  }

  @Test
  void endsWhenItsTimeIsOverOrSomebodyRevokesIt() {
    var link =
        new PreviewLink("lapa-x.lv", "", new Actor("a", "A"), NOON, NOON.plusSeconds(60), null);

    assertThat(link.open(NOON.plusSeconds(59))).isTrue();
    assertThat(link.open(NOON.plusSeconds(60))).isFalse();
    assertThat(link.revoked(NOON).open(NOON)).isFalse();
    assertThat(link.revoked(NOON).revoked(NOON.plusSeconds(5)).revoked()).isEqualTo(NOON);
  }
}
