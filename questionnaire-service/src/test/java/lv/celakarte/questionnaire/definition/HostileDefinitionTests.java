package lv.celakarte.questionnaire.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that want too much meet a stated limit, and are refused with the place. */
class HostileDefinitionTests {

  private static List<Fault> faults(String json) {
    return switch (DefinitionJson.read(json)) {
      case Reading.Faulty(var faults) -> faults;
      case Reading.Readable(var definition) -> Checks.check(definition, Starter.DAY);
    };
  }

  private static String many(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(", "));
  }

  /** The list at the top where there are several of the name: it begins with a new line. */
  private static String with(String list, String more) {
    var open = "\"" + list + "\": [";
    return Small.json().contains(open + "\n")
        ? Small.json().replace(open + "\n", open + more + ",\n")
        : Small.json().replace(open, open + more + ", ");
  }

  private static String words(String field) {
    return "\"" + field + "\": {\"lv\": \"x\", \"en\": \"x\"}";
  }

  static Stream<Arguments> tooMuch() {
    return Stream.of(
        Arguments.of(
            "questions",
            with(
                "questions",
                many(
                    200,
                    i ->
                        "{\"id\": \"h%d\", \"section\": \"all\", \"kind\": \"yesno\", %s}"
                            .formatted(i, words("text"))))),
        Arguments.of(
            "rules",
            with(
                "rules",
                many(
                    997,
                    i ->
                        "{\"id\": \"h%d\", \"when\": {\"always\": true}, \"steps\": [\"read\"]}"
                            .formatted(i)))),
        Arguments.of(
            "steps",
            with(
                "steps",
                many(
                    500,
                    i ->
                        "{\"id\": \"h%d\", %s, %s, \"verification\": \"verified\", \"urgency\": \"later\"}"
                            .formatted(i, words("title"), words("text"))))),
        Arguments.of(
            "sections",
            with("sections", many(50, i -> "{\"id\": \"h%d\", %s}".formatted(i, words("title"))))),
        Arguments.of(
            "questions[0].options",
            with("options", many(60, i -> "{\"id\": \"h%d\", %s}".formatted(i, words("text"))))),
        Arguments.of(
            "questions[0].text.lv",
            Small.json().replace("\"Kas tev ir?\"", "\"" + "x".repeat(4_001) + "\"")),
        Arguments.of(
            "rules[3].when.any",
            Small.json()
                .replace(
                    "{\"always\": true}",
                    "{\"any\": [" + many(1_001, _ -> "{\"always\": true}") + "]}")));
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void boundsEveryTable(String place, String json) {
    assertThat(faults(json))
        .anySatisfy(fault -> {
          assertThat(fault.code()).isEqualTo(Fault.Code.TOO_MUCH);
          assertThat(fault.place()).isEqualTo(place);
        });
  }

  @Test
  void boundsTheFileAndItsNesting() {
    assertThat(faults("[".repeat(10_000)))
        .extracting(Fault::code)
        .containsExactly(Fault.Code.NOT_JSON);
    assertThat(faults("\"" + "x".repeat(DefinitionJson.LONGEST) + "\""))
        .extracting(Fault::code)
        .containsExactly(Fault.Code.NOT_JSON);
  }

  @Test
  void tellsNoMoreFaultsThanAnybodyReads() {
    var wrong = "{" + many(3_000, i -> "\"f%d\": 1".formatted(i)) + "}";

    assertThat(faults(wrong)).hasSizeLessThanOrEqualTo(1_000);
  }

  @Test
  void refusesStepsThatWaitForEachOther() {
    var json =
        Small.json()
            .replace(
                "\"id\": \"walk\", \"title\"",
                "\"id\": \"walk\", \"depends\": [\"leash\"], \"title\"")
            .replace(
                "\"id\": \"leash\", \"title\"",
                "\"id\": \"leash\", \"depends\": [\"walk\"], \"title\"");

    assertThat(faults(json))
        .anySatisfy(fault -> {
          assertThat(fault.code()).isEqualTo(Fault.Code.CYCLE);
          assertThat(fault.place()).startsWith("steps[");
        });
  }
}
