package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lv.celakarte.local.Invocation.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTests {

  private static Invocation parse(String line) {
    return Invocation.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
  }

  @Test
  void explainsItselfWhenNothingIsAsked() {
    assertThat(parse("").command()).isEqualTo(Command.HELP);
    assertThat(parse("up --help").command()).isEqualTo(Command.HELP);
  }

  @Test
  void takesOptionsInAnyOrder() {
    Invocation up = parse("--port-offset 10000 up --without site --detach --no-build --no-aot");

    assertThat(up.command()).isEqualTo(Command.UP);
    assertThat(up.detach()).isTrue();
    assertThat(up.build()).isFalse();
    assertThat(up.train()).isFalse();
    assertThat(up.portOffset()).isEqualTo(10_000);
    assertThat(up.without()).containsExactly("site");
  }

  @Test
  void takesAFolderFromWhereItIsCalled() {
    assertThat(parse("status --runtime here/../there").runtime())
        .isEqualTo(Path.of("there").toAbsolutePath());
  }

  @Test
  void takesThePartOfALog() {
    assertThat(parse("logs site").part()).isEqualTo("site");
  }

  @Test
  void countsInstancesOfEachService() {
    Invocation up = parse("up --gateways 3 --sites 2 --instances content-service=2");

    assertThat(up.instances().counts())
        .containsOnly(entry("gateway", 3), entry("site", 2), entry("content-service", 2));
    assertThat(up.instances().further()).isEqualTo(4);
  }

  @Test
  void takesAnotherVariableForOneInstance() {
    Invocation up = parse("up --variable site-2:CELAKARTE_QUESTIONNAIRE_URL=http://a:1/?b=c:d");

    assertThat(up.variables())
        .containsOnly(entry("site-2", Map.of("CELAKARTE_QUESTIONNAIRE_URL", "http://a:1/?b=c:d")));
  }

  @Test
  void takesSeveralPartsToStopAndStart() {
    assertThat(parse("restart site site-2").names()).containsExactly("site", "site-2");
    assertThat(parse("stop").names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fly",
        "up --sideways",
        "up now",
        "logs one two",
        "up --port-offset",
        "up --port-offset x",
        "up --port-offset 60000",
        "up --runtime",
        "up --gateways 0",
        "up --gateways 6",
        "up --sites two",
        "up --instances site",
        "up --variable site=1"
      })
  void saysWhatItDoesNotUnderstand(String line) {
    assertThatExceptionOfType(Trouble.class).isThrownBy(() -> parse(line));
  }
}
