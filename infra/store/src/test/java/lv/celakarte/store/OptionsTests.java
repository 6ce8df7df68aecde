package lv.celakarte.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

  @Test
  void takesADirectoryAndAPort() {
    assertThat(Options.parse(List.of("--data", "somewhere", "--port", "8117")))
        .isEqualTo(new Options(8117, Path.of("somewhere"), false));
  }

  @Test
  void choosesAFreePortWhenNoneIsGiven() {
    assertThat(Options.parse(List.of("--memory", "--until-stdin-closes")))
        .isEqualTo(new Options(0, null, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--memory --data x",
        "--data",
        "--memory --port",
        "--memory --port no",
        "--memory --port 70000",
        "--memory --colour red"
      })
  void refusesWhatItCannotUnderstand(String line) {
    List<String> arguments = line.isEmpty() ? List.of() : List.of(line.split(" "));

    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(arguments));
  }
}
