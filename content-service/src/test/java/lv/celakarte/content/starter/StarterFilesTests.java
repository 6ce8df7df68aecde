package lv.celakarte.content.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.edition.Source;
import lv.celakarte.content.edition.Step;
import lv.celakarte.content.edition.Verification;
import lv.celakarte.content.markdown.CommonMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterFilesTests {

  static final String FILE =
      """
      ---
      id: situacija-p04
      language: lv
      type: situation
      title: "Tiesa atsūtīja brīdinājumu par parādu"
      summary: Tev ir laiks iebilst.
      path: /lv/situacijas/tiesa-atsutija-bridinajumu
      owner: ptac
      section: privatpersona
      audience: [person]
      verification: verified
      checkedOn: 2026-11-22
      reviewBy: 2027-05-22
      sources:
        - url: https://likumi.lv/ta/id/50500
          date: 2025
        - {url: "https://tiesas.lv", date: null}
      details:
        steps:
          - text: Izlasi brīdinājumu.
            institution: tiesa
            verification: verified
        documents: [tiesas brīdinājums]
        related: [situacija-p03]
        translations: {en: warning}
      notes:
        - Jautāt tiesai par summu.
      ---

      ## Ko darīt

      Nemet vēstuli ārā.
      """;

  private final StarterFiles files = new StarterFiles(new ManuscriptCheck(new CommonMark()));

  @Test
  void readsEverythingThatADocumentSays() {
    var file = files.parse("a.md", FILE);

    assertThat(file)
        .isInstanceOfSatisfying(
            StarterFile.Sound.class,
            sound -> {
              assertThat(sound.id()).isEqualTo(new DocumentId("situacija-p04", Language.LV));
              assertThat(sound.type()).isEqualTo(DocumentType.SITUATION);
              assertThat(sound.owner()).isEqualTo("ptac");
              var manuscript = sound.manuscript();
              assertThat(manuscript.checkedOn()).isEqualTo(LocalDate.parse("2026-11-22"));
              assertThat(manuscript.sources())
                  .containsExactly(
                      new Source("https://likumi.lv/ta/id/50500", "2025"),
                      new Source("https://tiesas.lv", null));
              assertThat(manuscript.details().steps())
                  .containsExactly(new Step("Izlasi brīdinājumu.", "tiesa", Verification.VERIFIED));
              assertThat(manuscript.details().translations()).containsEntry("en", "warning");
              assertThat(manuscript.notes()).containsExactly("Jautāt tiesai par summu.");
              assertThat(manuscript.body()).isEqualTo("## Ko darīt\n\nNemet vēstuli ārā.");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: situacija-p04    | id: ../../etc         | id, language or type
          language: lv         | language: de          | id, language or type
          type: situation      | type: poem            | id, language or type
          owner: ptac          | owner: ''             | owner
          section: privatpersona | sektion: x          | sektion
          audience: [person]   | audience: [person     | line
          path: /lv/situacijas/tiesa-atsutija-bridinajumu | path: /lv/soli/x | path: malformed
          checkedOn: 2026-11-22 | checkedOn: vakar     | checkedOn: malformed
          Nemet vēstuli ārā.   | <script>x</script>    | body: raw-html
          """)
  void tellsWhatIsWrongWithAFile(String good, String bad, String told) {
    assertThat(files.parse("a.md", FILE.replace(good, bad)))
        .isInstanceOfSatisfying(
            StarterFile.Broken.class, broken -> assertThat(broken.reason()).contains(told));
  }

  @Test
  void refusesYamlThatBuildsObjectsOrGrowsWithoutEnd() {
    var object = FILE.replace("title: ", "title: !!javax.script.ScriptEngineManager ");
    var bomb =
        """
        ---
        a: &a [x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
        notes: [*b, *b, *b, *b, *b, *b, *b, *b]
        ---
        """;

    assertThat(files.parse("object.md", object).toString()).doesNotContain("ScriptEngineManager@");
    assertThat(files.parse("bomb.md", bomb)).isInstanceOf(StarterFile.Broken.class);
    assertThat(files.parse("none.md", "teksts")).isInstanceOf(StarterFile.Broken.class);
  }

  @Test
  void findsFilesInFoldersAndRefusesWhatIsNoText(@TempDir Path folder) throws IOException {
    var deep = Files.createDirectories(folder.resolve("lv/situacijas"));
    Files.writeString(deep.resolve("b.md"), FILE);
    Files.write(deep.resolve("a.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Files.writeString(deep.resolve("c.md"), "x".repeat(300_000));
    Files.writeString(deep.resolve("d.txt"), "x");

    var read = files.in(folder).stream().map(file -> files.read(folder, file)).toList();

    assertThat(read)
        .extracting(StarterFile::name)
        .containsExactly("lv/situacijas/a.md", "lv/situacijas/b.md", "lv/situacijas/c.md");
    assertThat(read.get(0)).isInstanceOf(StarterFile.Broken.class);
    assertThat(read.get(1)).isInstanceOf(StarterFile.Sound.class);
    assertThat(read.get(2)).isInstanceOf(StarterFile.Broken.class);
  }

  @Test
  void findsNothingWhereThereIsNoFolder(@TempDir Path folder) {
    assertThat(files.in(folder.resolve("nav"))).isEmpty();
  }
}
