package lv.celakarte.content.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.edition.Details;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.edition.Source;
import lv.celakarte.content.edition.Step;
import lv.celakarte.content.edition.Verification;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.content.starter.StarterFile;
import lv.celakarte.content.starter.StarterFiles;
import org.junit.jupiter.api.Test;

class RoundTripTests {

  private static final Path CONTENT = Path.of("../infra/starter-content/content");
  private static final List<String> PIECES =
      List.of(
          "---",
          "\n---\n",
          "- a",
          "# b",
          "'",
          "\"",
          "\\",
          "{{fact:min-wage}}",
          ": ",
          " #",
          "ā",
          "📄",
          "null",
          "yes",
          "2026-01-01",
          "1.10",
          "~",
          "|",
          ">",
          "%",
          "@",
          "`",
          "[x](/lv/y)",
          "&amp;",
          "*",
          "\t",
          "\n\n",
          " ",
          "\u00a0",
          "!",
          "? ",
          "12:30",
          "0x1F",
          "<<");

  private final StarterFiles files = new StarterFiles(new ManuscriptCheck(new CommonMark()));

  @Test
  void readsFromAFileWhatWasWrittenIntoItForAllTheContentThereIs() throws IOException {
    var read = 0;
    try (var all = Files.walk(CONTENT)) {
      for (var file : all.filter(path -> path.toString().endsWith(".md")).toList()) {
        var first = sound(Files.readString(file));
        var written = DocumentFile.of(first.id(), first.type(), first.owner(), first.manuscript());
        var second = sound(written);

        assertThat(second).as(file.toString()).isEqualTo(first);
        assertThat(DocumentFile.of(second.id(), second.type(), second.owner(), second.manuscript()))
            .isEqualTo(written);
        read++;
      }
    }
    assertThat(read).isGreaterThanOrEqualTo(332);
  }

  @Test
  void readsFromAFileWhatWasWrittenIntoItHoweverStrange() {
    var random = new Random(20261122);
    var example = sound(FILE).manuscript();
    var done = 0;
    for (var round = 0; round < 2_000; round++) {
      var written =
          DocumentFile.of(
              new DocumentId("lapa-x", Language.LV),
              DocumentType.PAGE,
              "ptac",
              strange(example, random));
      if (!(files.parse("x.md", written) instanceof StarterFile.Sound first)) {
        continue; // not every strange text may be written; what may be comes back as it was
      }
      var again = DocumentFile.of(first.id(), first.type(), first.owner(), first.manuscript());
      assertThat(sound(again)).isEqualTo(first);
      assertThat(first.manuscript().body()).isEqualTo(body(written));
      done++;
    }
    assertThat(done).isGreaterThan(1_000);
  }

  @Test
  void findsItsFilesAgainInAZip() {
    var some = new TreeMap<>(Map.of("content/ā.md", new byte[] {1, 2}, "b.md", new byte[0]));

    assertThat(Zips.read(Zips.write(some)).orElseThrow())
        .containsOnlyKeys("content/ā.md", "b.md")
        .containsEntry("content/ā.md", new byte[] {1, 2});
    assertThat(Zips.write(some)).isEqualTo(Zips.write(some));
    assertThat(Zips.read("nekas".getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void stopsReadingAZipThatUnfoldsWithoutEnd() {
    var bomb = new TreeMap<>(Map.of("x.md", new byte[65 * 1024 * 1024]));

    var zip = Zips.write(bomb);

    assertThat(zip.length).isLessThan(200_000);
    assertThat(Zips.read(zip)).isEmpty();
  }

  private static final String FILE =
      """
      ---
      id: lapa-x
      language: lv
      type: page
      title: Lapa
      path: /lv/x
      owner: ptac
      ---

      Teksts.
      """;

  private StarterFile.Sound sound(String text) {
    var file = files.parse("x.md", text);
    assertThat(file).isInstanceOf(StarterFile.Sound.class);
    return (StarterFile.Sound) file;
  }

  private static String body(String file) {
    return file.substring(file.indexOf("\n---\n") + 5).replace("\r\n", "\n").strip();
  }

  private static Manuscript strange(Manuscript example, Random random) {
    return new Manuscript(
        "T" + words(random).replaceAll("\\s", " "),
        words(random),
        example.path(),
        words(random).replace("\u00a0", " ").strip(),
        example.section(),
        example.audience(),
        Verification.VERIFIED,
        example.checkedOn(),
        example.reviewBy(),
        List.of(new Source("https://likumi.lv", "x" + words(random))),
        new Details(
            List.of(new Step("s" + words(random), null, Verification.VERIFIED)),
            List.of("d" + words(random)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of("en", "e" + words(random))),
        List.of("n" + words(random)));
  }

  private static String words(Random random) {
    var words = new StringBuilder();
    for (var count = random.nextInt(6); count > 0; count--) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return words.toString();
  }
}
