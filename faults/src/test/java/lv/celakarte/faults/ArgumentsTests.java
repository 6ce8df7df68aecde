package lv.celakarte.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTests {

  private static Arguments parse(String line) {
    return Arguments.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
  }

  @Test
  void wantEverythingWhenNothingIsNamed() {
    assertThat(parse("--short").wants("kill:site")).isTrue();
    assertThat(parse("--short").wants("behind")).isTrue();
  }

  @Test
  void wantOneFaultOrAllOfItsKind() {
    Arguments arguments = parse("kill rolling poison:site.pages");

    assertThat(arguments.wants("kill:site-2")).isTrue();
    assertThat(arguments.wants("rolling")).isTrue();
    assertThat(arguments.wants("poison:site.pages")).isTrue();
    assertThat(arguments.wants("poison:content.documents")).isFalse();
    assertThat(arguments.wants("behind")).isFalse();
  }

  @Test
  void repeatTwentyTimesInTheLongForm() {
    assertThat(parse("").rounds()).isEqualTo(20);
    assertThat(parse("--short").rounds()).isEqualTo(1);
    assertThat(parse("--short --rounds 3").rounds()).isEqualTo(3);
  }

  @Test
  void passOnHowThePlatformIsStarted() {
    assertThat(parse("--no-build --no-aot").passedOn()).containsExactly("--no-build", "--no-aot");
  }

  @Test
  void refuseWhatTheyDoNotKnow() {
    assertThatExceptionOfType(Broken.class).isThrownBy(() -> parse("--sideways"));
    assertThatExceptionOfType(Broken.class).isThrownBy(() -> parse("--runtime"));
  }
}
