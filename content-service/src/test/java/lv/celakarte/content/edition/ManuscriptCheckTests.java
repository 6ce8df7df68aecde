package lv.celakarte.content.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.edition.ManuscriptCheck.Checked;
import lv.celakarte.content.edition.ManuscriptForm.DetailsForm;
import lv.celakarte.content.edition.ManuscriptForm.SourceForm;
import lv.celakarte.content.edition.ManuscriptForm.StepForm;
import lv.celakarte.content.markdown.CommonMark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManuscriptCheckTests {

  private final ManuscriptCheck check = new ManuscriptCheck(new CommonMark());

  @Test
  void proposesAnAddressFromTheTitle() {
    assertThat(sound(form("Tiesa atsūtīja  brīdinājumu!", null, "Teksts")).path())
        .isEqualTo(new Path("/lv/situacijas/tiesa-atsutija-bridinajumu"));
  }

  @Test
  void keepsTheAddressThatWasGiven() {
    assertThat(sound(form("Virsraksts", "/lv/situacijas/mans", "")).path())
        .isEqualTo(new Path("/lv/situacijas/mans"));
  }

  @Test
  void refusesAddressesThatBelongToSomethingElse() {
    for (var path :
        List.of(
            "/lv/soli/mans",
            "/en/situacijas/mans",
            "/lv/situacijas/../x",
            "/lv/situacijas/Lielie",
            "/lv/situacijas/",
            "//evil.example/x",
            "javascript:alert(1)")) {
      assertThat(faults(form("Virsraksts", path, "")))
          .as(path)
          .containsExactly(new Fault("path", Fault.Kind.MALFORMED));
    }
  }

  @Test
  void keepsPagesOffTheAddressesOfOtherParts() {
    for (var slug : List.of("celvedis", "meklet", "iestades", "vardnica", "nav-atrasts")) {
      assertThat(Path.parse("/lv/" + slug, Language.LV, DocumentType.PAGE)).as(slug).isEmpty();
    }
    assertThat(Path.parse("/lv/par-celakarti", Language.LV, DocumentType.PAGE)).isPresent();
  }

  @Test
  void refusesRawHtmlAndUnsafeLinksInTheBody() {
    assertThat(faults(form("Virsraksts", null, "<script>alert(1)</script>")))
        .containsExactly(new Fault("body", Fault.Kind.RAW_HTML));
    assertThat(faults(form("Virsraksts", null, "[te](javascript:alert(1))")))
        .containsExactly(new Fault("body", Fault.Kind.UNSAFE_LINK));
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    var form =
        new ManuscriptForm(
            "",
            "x".repeat(1_001),
            null,
            "Labs\u0000",
            "nekur",
            List.of("person", "cits"),
            "varbūt",
            "22.11.2026",
            null,
            List.of(new SourceForm("javascript:alert(1)", null)),
            details(List.of(new StepForm("", "Tiesa!", null)), Map.of("xx", "vārds")),
            null);

    assertThat(faults(form))
        .containsExactlyInAnyOrder(
            new Fault("title", Fault.Kind.REQUIRED),
            new Fault("summary", Fault.Kind.TOO_LONG),
            new Fault("body", Fault.Kind.CONTROL_CHARACTER),
            new Fault("section", Fault.Kind.UNKNOWN_VALUE),
            new Fault("audience", Fault.Kind.UNKNOWN_VALUE),
            new Fault("verification", Fault.Kind.UNKNOWN_VALUE),
            new Fault("checkedOn", Fault.Kind.MALFORMED),
            new Fault("sources[0].url", Fault.Kind.MALFORMED),
            new Fault("details.steps[0].text", Fault.Kind.REQUIRED),
            new Fault("details.steps[0].institution", Fault.Kind.MALFORMED),
            new Fault("details.translations", Fault.Kind.UNKNOWN_VALUE));
  }

  @Test
  void dropsEmptyRows() {
    var steps = new ArrayList<@Nullable StepForm>();
    steps.add(new StepForm(" ", "", "verified"));
    steps.add(null);
    steps.add(new StepForm("Zvani.", "", "verified"));

    var manuscript =
        sound(
            new ManuscriptForm(
                "Virsraksts",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new SourceForm("", "")),
                details(steps, Map.of("en", "")),
                List.of("", "piezīme")));

    assertThat(manuscript.details().steps())
        .containsExactly(new Step("Zvani.", null, Verification.VERIFIED));
    assertThat(manuscript.details().translations()).isEmpty();
    assertThat(manuscript.sources()).isEmpty();
    assertThat(manuscript.notes()).containsExactly("piezīme");
  }

  @Test
  void bearsListsBeyondAllMeasure() {
    var form =
        new ManuscriptForm(
            "Virsraksts",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            java.util.Collections.nCopies(10_000, "piezīme"));

    assertThat(faults(form)).containsExactly(new Fault("notes", Fault.Kind.TOO_MANY));
  }

  @Test
  void neverCallsAnythingVerifiedByItself() {
    assertThat(sound(form("Virsraksts", null, "")).verification())
        .isEqualTo(Verification.TO_BE_CONFIRMED);
  }

  private Manuscript sound(ManuscriptForm form) {
    return switch (check.check(Language.LV, DocumentType.SITUATION, form)) {
      case Checked.Sound(var manuscript) -> manuscript;
      case Checked.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }

  private List<Fault> faults(ManuscriptForm form) {
    return switch (check.check(Language.LV, DocumentType.SITUATION, form)) {
      case Checked.Sound _ -> List.of();
      case Checked.Faulty(var faults) -> faults;
    };
  }

  private static ManuscriptForm form(String title, @Nullable String path, String body) {
    return new ManuscriptForm(
        title, null, path, body, null, null, null, null, null, null, null, null);
  }

  private static DetailsForm details(
      List<@Nullable StepForm> steps, Map<String, @Nullable String> translations) {
    return new DetailsForm(steps, null, null, null, null, null, null, null, translations);
  }
}
