package lv.celakarte.analytics.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import lv.celakarte.analytics.charts.ColumnChart.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnChartTests {

  @ParameterizedTest
  @CsvSource({
    "0,1",
    "1,1",
    "3,3",
    "7,8",
    "99,100",
    "101,150",
    "812,1000",
    "1999,2000",
    "6100,8000"
  })
  void endsItsAxisAtARoundNumber(long largest, long top) {
    var scale = Scale.upTo(largest);

    assertThat(scale.top()).isEqualTo(top).isGreaterThanOrEqualTo(largest);
    assertThat(scale.lines()).hasSizeBetween(2, 5).startsWith(0L).endsWith(top);
  }

  @Test
  void drawsColumnsInProportion() {
    var chart =
        ColumnChart.of(
            List.of(
                new Entry("1.", OptionalLong.of(25), OptionalLong.of(50)),
                new Entry("2.", OptionalLong.of(0), OptionalLong.of(100))));

    assertThat(chart.columns().getFirst().front().height()).isEqualTo("50.0");
    assertThat(chart.columns().getFirst().back().height()).isEqualTo("100.0");
    assertThat(chart.columns().getLast().front().height()).isEqualTo("0.0");
    assertThat(chart.columns().getLast().back().height()).isEqualTo("200.0");
    assertThat(chart.columns().getLast().back().x()).isEqualTo("55.000%");
  }

  @Test
  void marksANumberThatIsNotTold() {
    var chart = ColumnChart.of(List.of(new Entry("1.", OptionalLong.empty(), OptionalLong.of(50))));

    assertThat(chart.columns().getFirst().front().hidden()).isTrue();
    assertThat(chart.columns().getFirst().back().hidden()).isFalse();
  }

  @Test
  void labelsOnlyAsManyColumnsAsFitAPhone() {
    var entries =
        IntStream.range(0, 28)
            .mapToObj(i -> new Entry(i + ".", OptionalLong.of(i), OptionalLong.of(i)))
            .toList();

    assertThat(ColumnChart.of(entries).labels())
        .extracting(ColumnChart.Label::text)
        .containsExactly("0.", "4.", "8.", "12.", "16.", "20.", "24.");
  }

  @Test
  void leavesOutALabelThatWouldBeCutOffAtTheEdge() {
    var entries =
        IntStream.range(0, 31)
            .mapToObj(i -> new Entry(i + ".", OptionalLong.of(i), OptionalLong.of(i)))
            .toList();

    assertThat(ColumnChart.of(entries).labels())
        .extracting(ColumnChart.Label::text)
        .containsExactly("0.", "5.", "10.", "15.", "20.", "25.");
  }

  @Test
  void drawsNothingForNoEntries() {
    assertThat(ColumnChart.of(List.of()).columns()).isEmpty();
  }
}
