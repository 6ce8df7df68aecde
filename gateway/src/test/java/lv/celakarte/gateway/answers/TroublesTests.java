package lv.celakarte.gateway.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class TroublesTests {

  private final Troubles troubles = new Troubles("/darbvieta/komponentes/style.css");

  private record Question(String target, Map<String, String> headers) implements Asked {
    @Override
    public String method() {
      return "GET";
    }

    @Override
    public @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsPeopleAndProgramsInEveryLanguage(Trouble trouble) {
    for (var language : Language.values()) {
      var page = text(trouble, new Question("/" + language.segment() + "/x", Map.of()));
      var problem =
          text(trouble, new Question("/api/x", Map.of("Accept-Language", language.tag())));

      assertThat(page).contains("<html lang=\"" + language.tag() + "\">", "<h1>", "<main");
      var json = JsonMapper.shared().readTree(problem);
      assertThat(json.get("type").asString()).isEqualTo("/problems/" + trouble.code());
      assertThat(json.get("status").asInt()).isEqualTo(trouble.status());
      assertThat(page).contains("<h1>" + json.get("title").asString() + "</h1>");
    }
  }

  @ParameterizedTest
  @EnumSource
  void standsInTheListOfTheReadme(Trouble trouble) throws IOException {
    assertThat(Files.readString(Path.of("README.md"), UTF_8))
        .contains("| `" + trouble.code() + "` | " + trouble.status() + " |");
  }

  @Test
  void speaksTheLanguageThatAnEditorChose() {
    assertThat(
            text(
                Trouble.UNAVAILABLE,
                new Question("/darbvieta", Map.of("Cookie", "a=b; valoda=en"))))
        .contains("lang=\"en\"");
    assertThat(
            text(Trouble.UNAVAILABLE, new Question("/darbvieta", Map.of("Cookie", "xvaloda=en"))))
        .contains("lang=\"lv\"");
  }

  @Test
  void saysWhenToComeAgain() {
    assertThat(
            troubles.answer(Trouble.UNAVAILABLE, new Question("/lv/celvedis", Map.of())).headers())
        .asString()
        .contains("Retry-After: 10");
    assertThat(
            troubles
                .answer(Trouble.TOO_MANY_REQUESTS, new Question("/api/x", Map.of()), 7)
                .headers())
        .asString()
        .contains("Retry-After: 7");
  }

  private String text(Trouble trouble, Asked asked) {
    return new String(troubles.answer(trouble, asked).body(), UTF_8);
  }
}
