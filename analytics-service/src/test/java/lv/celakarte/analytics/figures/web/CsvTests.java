package lv.celakarte.analytics.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

  @Test
  void writesLinesWithAMarkInFront() {
    var sheet = new Sheet("x", List.of("Lapa", "Skatījumi"), List.of(List.of("/lv", "12")));

    assertThat(Csv.write(sheet)).isEqualTo("\ufeffLapa;Skatījumi\r\n/lv;12\r\n");
  }

  @Test
  void quotesWhatWouldBreakALine() {
    assertThat(field("a;b")).isEqualTo("\"a;b\"");
    assertThat(field("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
    assertThat(field("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
    assertThat(field(" blank ")).isEqualTo("\" blank \"");
    assertThat(field("a,b")).isEqualTo("a,b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", " =1", "＝1", "\u00001"})
  void neverLetsATextStartAFormula(String text) {
    assertThat(field(text).replaceFirst("^\"", "")).startsWith("'");
  }

  private static String field(String text) {
    var written = Csv.write(new Sheet("x", List.of(text), List.of()));
    return written.substring(1, written.length() - 2);
  }
}
