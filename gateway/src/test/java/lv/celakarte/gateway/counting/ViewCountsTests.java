package lv.celakarte.gateway.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewCountsTests {

  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  private final Map<Map<String, String>, Long> sums = new HashMap<>();
  private final ViewCounts counts =
      new ViewCounts(
          Set.of("tv", "radio"),
          Set.of("celakarte.lv"),
          (kind, dimensions, views) -> {
            assertThat(kind).isEqualTo("page-view");
            sums.merge(dimensions, views, Long::sum);
          });

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

  @Test
  void sumsWhatIsAlike() {
    for (var i = 0; i < 3; i++) {
      counts.saw(null, Language.LV, new Question("/lv/x", Map.of("User-Agent", FIREFOX)));
    }
    handOver();

    assertThat(sums)
        .isEqualTo(
            Map.of(
                Map.of(
                    "path",
                    "other",
                    "language",
                    "lv",
                    "device",
                    "desktop",
                    "entry",
                    "yes",
                    "campaign",
                    "none",
                    "bot",
                    "no"),
                3L));
  }

  @Test
  void countsNothingThatWasFetchedInAdvance() {
    counts.saw(null, Language.LV, new Question("/lv", Map.of("Sec-Purpose", "prefetch")));
    handOver();

    assertThat(sums).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 | phone | no",
        "Mozilla/5.0 (Linux; Android 15; Pixel) Chrome/140 Mobile Safari/537.36 | phone | no",
        "Mozilla/5.0 (Linux; Android 15; SM-X910) Chrome/140 Safari/537.36 | tablet | no",
        "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) Mobile/15E148 | tablet | no",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140 Safari/537.36 | desktop | no",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605 | desktop | no",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | unknown | yes",
        "curl/8.5.0 | unknown | yes",
        "Some Browser | unknown | no",
      })
  void takesTheDeviceFromWhatTheBrowserSays(String agent, String device, String bot) {
    var dimensions = dimensions("/lv", Map.of("User-Agent", agent.strip()));

    assertThat(dimensions).containsEntry("device", device).containsEntry("bot", bot);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin, no",
    "Sec-Fetch-Site, none, yes",
    "Sec-Fetch-Site, cross-site, yes",
    "Referer, https://celakarte.lv/lv/x, no",
    "Referer, https://www.google.com/, yes",
    "Referer, :nonsense, yes",
  })
  void knowsAnEntryByWhereItCameFrom(String name, String value, String entry) {
    assertThat(dimensions("/lv", Map.of(name, value))).containsEntry("entry", entry);
  }

  @ParameterizedTest
  @CsvSource({
    "/lv?utm_campaign=tv, tv",
    "/lv?a=b&utm_campaign=radio&c=d, radio",
    "/lv?utm_campaign=anna.berzina@example.com, other",
    "/lv?xutm_campaign=tv, none",
    "/lv, none",
  })
  void namesOnlyCampaignsOfTheList(String target, String campaign) {
    assertThat(dimensions(target, Map.of())).containsEntry("campaign", campaign);
  }

  private Map<String, String> dimensions(String target, Map<String, String> headers) {
    counts.saw(null, Language.EN, new Question(target, headers));
    handOver();
    return sums.keySet().iterator().next();
  }

  private void handOver() {
    counts.handOver();
    counts.handOver();
  }
}
