package lv.celakarte.content.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.celakarte.content.check.Finding;
import lv.celakarte.content.check.Inspection;
import lv.celakarte.content.check.Report;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.markdown.CommonMark;
import org.junit.jupiter.api.Test;

/** The content that comes with the platform meets the checks that editors have to meet. */
class StarterContentChecksTests {

  private static final Path CONTENT = Path.of("../infra/starter-content/content");

  private final List<StarterFile.Sound> files = read();
  private final Inspection inspection =
      new Inspection(
          new CommonMark(),
          path ->
              Optional.of(
                  path.matches("/(lv|viegli|en|ru)(/vardnica|/(celvedis|iestades)/[a-z0-9-]+)?")
                      || files.stream()
                          .anyMatch(file -> file.manuscript().path().value().equals(path))),
          this::terms,
          Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

  private static List<StarterFile.Sound> read() {
    var reader = new StarterFiles(new ManuscriptCheck(new CommonMark()));
    return reader.in(CONTENT).stream()
        .map(file -> reader.read(CONTENT, file))
        .map(StarterFile.Sound.class::cast)
        .toList();
  }

  private List<String> terms(Language language) {
    return files.stream()
        .filter(file -> file.type() == DocumentType.TERM && file.id().language() == language)
        .map(file -> file.manuscript().title())
        .toList();
  }

  @Test
  void publishesNothingThatIsBroken() {
    var broken = new TreeMap<String, List<Finding>>();
    for (var file : files) {
      var blocking = report(file).blocking();
      if (!blocking.isEmpty()) {
        broken.put(file.name(), blocking);
      }
    }

    assertThat(files).hasSizeGreaterThanOrEqualTo(332);
    assertThat(broken).isEmpty();
  }

  @Test
  void readsWell() {
    var scores = files.stream().mapToInt(file -> report(file).score()).summaryStatistics();
    var rules =
        files.stream()
            .flatMap(file -> report(file).findings().stream())
            .collect(
                Collectors.groupingBy(
                    finding -> finding.rule().code() + " " + finding.severity().code(),
                    TreeMap::new,
                    Collectors.counting()));

    assertThat(scores.getAverage()).as("by rule: %s", rules).isGreaterThan(85);
  }

  private Report report(StarterFile.Sound file) {
    return inspection.of(file.id().language(), file.type(), file.manuscript());
  }
}
