package lv.celakarte.gateway.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderBlockTests {

  @Test
  void holdsItsHeadersInTheirOrder() {
    var block = HeaderBlock.of(List.of(Map.entry("A", "1: 2"), Map.entry("B", "x")));
    var headers = new ArrayList<String>();

    block.forEach((name, value) -> headers.add(name + "=" + value));

    assertThat(headers).containsExactly("A=1: 2", "B=x");
    assertThat(block).hasToString("A: 1: 2\r\nB: x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: x", "a\nb", "ā", "a\u0000"})
  void takesNothingThatCouldBreakOutOfItsLine(String value) {
    assertThatThrownBy(() -> HeaderBlock.of(List.of(Map.entry("A", value))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
