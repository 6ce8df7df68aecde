package lv.celakarte.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.celakarte.content.edition.Audience;
import lv.celakarte.content.edition.Details;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Path;
import lv.celakarte.content.edition.Section;
import lv.celakarte.content.edition.Source;
import lv.celakarte.content.edition.Verification;
import lv.celakarte.content.markdown.CommonMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTests {

  private static final Set<String> LIVE =
      Set.of("/lv/soli/pirmais", "/media/0123456789abcdef/a.png");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  private final Inspection inspection =
      new Inspection(
          new CommonMark(),
          path -> Optional.of(LIVE.contains(path)),
          _ -> List.of("kreditors", "garantētais minimālais ienākums (GMI)"),
          CLOCK);

  @Test
  void findsNothingInAGoodText() {
    var body =
        """
        ## Ko darīt

        Zvani tiesai. Lasi [pirmo soli](/lv/soli/pirmais).

        ### Kas vajadzīgs

        ![Vēstule no tiesas](/media/0123456789abcdef/a.png)

        :::jautajums Vai jāmaksā uzreiz?
        Nē. Vispirms izlasi vēstuli.
        :::
        """;

    assertThat(of(Language.LV, body).findings()).isEmpty();
    assertThat(of(Language.LV, body).score()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![](/media/0123456789abcdef/a.png)                 | missing-alt",
        "![Karte](https://example.org/a.png)                | foreign-image",
        "![Karte](/media/ffffffffffffffff/a.png)            | missing-media",
        "##                                                 | empty-heading",
        "[](/lv/soli/pirmais)                               | empty-link",
        "Lasi [šeit](/lv/soli/pirmais).                     | vague-link",
        "Lasi [**Spied šeit!**](/lv/soli/pirmais).          | vague-link",
        "Read [click here](/lv/soli/pirmais).               | vague-link",
        "Читай [здесь](/lv/soli/pirmais).                   | vague-link",
        "Lasi [otro soli](/lv/soli/otrais).                 | broken-link",
        "Lasi [otro soli](soli/otrais).                     | broken-link",
        "Lasi [citur](//example.org/x).                     | broken-link",
        ":::bridinajums\u240aUzmanies.                       | unclosed-block",
        ":::kontakts Kas tur!\u240a:::                       | incomplete-block",
        ":::soli\u240a:::                                    | incomplete-block",
        ":::video http://example.org/v Video\u240aTeksts\u240a::: | incomplete-block",
      })
  void keepsFromReadersWhatIsBroken(String example) {
    var parts = example.replace('\u240a', '\n').split("\\|");

    var report = of(Language.LV, parts[0].strip());

    assertThat(report.blocking())
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule().code()).isEqualTo(parts[1].strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Tiesu pakalpojumi](https://tiesas.lv)",
        "[Zvani](tel:+37112345678)",
        "[Augšā](#sakums)",
        "[Raksti](mailto:a@example.org)",
        "[Pirmais solis](/lv/soli/pirmais?a=b#c)"
      })
  void letsLinksPassThatLeadSomewhere(String body) {
    assertThat(of(Language.LV, body).blocking()).isEmpty();
  }

  @Test
  void tellsTheLineOnWhichSomethingStands() {
    var report = of(Language.LV, "Teksts.\n\n- viens\n- divi [te](/lv/soli/pirmais)\n");

    assertThat(report.blocking())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.field()).isEqualTo("body");
          assertThat(finding.line()).isEqualTo(4);
          assertThat(finding.excerpt()).isEqualTo("te");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "'# Virsraksts', top-heading",
    "'## Viens\n\n#### Divi', skipped-heading",
    "'### Viens', skipped-heading",
    "':::tabula\nTeksts\n:::', unknown-block",
    "'<https://tiesas.lv>', bare-address",
    "'Lēmumu pieņem VID.', unexplained-abbreviation",
    "'Raksti utt. tālāk.', unexplained-abbreviation",
    "'Nauda ir prioritāra.', foreign-word",
    "'Tev ir parāds. Jums jāmaksā.', mixed-address",
    "'Viens. Divi. Trīs. Četri.', long-paragraph",
    "'## Ko darīt tad kad tiesa ir atsūtījusi vēstuli par parādu tev', long-heading",
    "'Lēmums tiek nosūtīts.', passive",
  })
  void advisesWithoutBlocking(String body, String rule) {
    var report = of(Language.LV, body);

    assertThat(report.blocking()).isEmpty();
    assertThat(report.findings()).extracting(finding -> finding.rule().code()).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lēmumu pieņem Valsts ieņēmumu dienests (VID). VID atbild mēneša laikā.",
        "Saņem GMI, ja ienākumi ir mazi.",
        "Skati 14. pantu un II nodaļu.",
        "Jāmaksā {{fact:min-wage}}."
      })
  void knowsWhatIsExplained(String body) {
    assertThat(of(Language.LV, body).findings()).isEmpty();
  }

  @Test
  void measuresEasyLanguageMoreStrictly() {
    var body = "Tiesa tev atsūta vēstuli, kurā ir rakstīts, cik tev jāmaksā.";

    assertThat(of(Language.LV, body).findings()).isEmpty();
    assertThat(of(Language.LV_SIMPLE, body).findings())
        .extracting(Finding::rule)
        .contains(Rule.LONG_SENTENCE);
  }

  @ParameterizedTest
  @CsvSource({
    "'Tu maksā, un tiesa gaida.', several-thoughts",
    "'Maksā divdesmit eiro.', number-in-words",
    "'Maksā 12 500 eiro.', high-number",
    "'Tu varētu maksāt.', conditional",
    "'Maksā, runājot ar tiesu.', participle",
    "'Maksā līdz 01.02.2027.', date-in-digits",
    "'Kreditoram ir laiks.', unexplained-term",
  })
  void findsTurnsThatEasyLanguageAvoids(String body, String rule) {
    assertThat(of(Language.LV_SIMPLE, body).findings())
        .extracting(finding -> finding.rule().code())
        .contains(rule);
    assertThat(of(Language.LV, body).findings())
        .extracting(finding -> finding.rule().code())
        .doesNotContain(rule);
  }

  @Test
  void acceptsATermThatTheTextExplains() {
    assertThat(of(Language.LV_SIMPLE, "Kreditors ir tas, kam tu maksā.").findings())
        .extracting(Finding::rule)
        .doesNotContain(Rule.UNEXPLAINED_TERM);
  }

  @Test
  void warnsWhereReadersCannotSeeWhereATextComesFrom() {
    var manuscript = manuscript("Teksts.", List.of(), LocalDate.parse("2026-11-21"));

    assertThat(inspection.of(Language.LV, DocumentType.SITUATION, manuscript).findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.MISSING_SOURCES, Rule.PAST_REVIEW_DATE);
    assertThat(
            inspection
                .of(Language.LV, DocumentType.PAGE, manuscript("Teksts.", List.of(), null))
                .findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.MISSING_REVIEW_DATE);
  }

  @Test
  void splitsSentencesWherePeopleWould() {
    assertThat(
            Sentences.of(
                "Skati 14. panta 2. daļu. „Vai tā ir?” Jā! Vajag: pasi, u. c. dokumentus… Beigas."))
        .containsExactly(
            "Skati 14. panta 2. daļu.",
            "„Vai tā ir?”",
            "Jā!",
            "Vajag:",
            "pasi, u. c. dokumentus…",
            "Beigas.");
    assertThat(Sentences.words("0,05 % – dienā.")).isEqualTo(2);
  }

  @Test
  void knowsATermWithWhateverEnding() {
    var finder = new TermFinder(List.of("izpildes termiņš", "parādnieks"));

    assertThat(finder.in("Par izpildes termiņu paziņo parādniekam.")).hasSize(2);
    assertThat(finder.in("Termiņš ir izpildes diena.")).isEmpty();
    assertThat(finder.explains("parādniekiem")).isTrue();
  }

  private Report of(Language language, String body) {
    return inspection.of(
        language,
        DocumentType.PAGE,
        manuscript(
            body, List.of(new Source("https://likumi.lv", null)), LocalDate.parse("2027-05-22")));
  }

  private static Manuscript manuscript(
      String body, List<Source> sources, @org.jspecify.annotations.Nullable LocalDate reviewBy) {
    return new Manuscript(
        "Nosaukums",
        "",
        new Path("/lv/lapa"),
        body,
        Section.KOPIGI,
        List.of(Audience.PERSON),
        Verification.VERIFIED,
        LocalDate.parse("2026-11-22"),
        reviewBy,
        sources,
        Details.NONE,
        List.of());
  }
}
