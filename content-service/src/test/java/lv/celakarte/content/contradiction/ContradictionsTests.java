package lv.celakarte.content.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.FactTexts;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Verification;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactValue;
import org.junit.jupiter.api.Test;

class ContradictionsTests {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void readsAmountsAsSentencesWriteThem() {
    assertThat(Amounts.in("No 1 560,50 eiro līdz EUR 780 vai 5€, 14 dienās"))
        .containsExactly(new BigDecimal("1560.50"), new BigDecimal("780"), new BigDecimal("5"));
  }

  @Test
  void findsAnotherAmountBesideTheNameOfAFact() {
    var old = page("lapa-veca", "Gaidi.\n\nMinimālās mēneša algas apmērs ir 740 eiro. Nāc rīt.");
    var right = page("lapa-pareiza", "Minimālā mēneša alga ir 780,00 eiro.");
    var quoting = page("lapa-cite", "Minimālā mēneša alga ir {{fact:min-wage}}.");
    var other = page("lapa-cita", "Maksa ir 740 eiro. Minimālo mēneša algu maksā darba devējs.");

    assertThat(Contradictions.in(List.of(old, right, quoting, other), List.of(wage()), TODAY))
        .singleElement()
        .isEqualTo(
            new Contradiction.OtherAmount(
                old,
                wage(),
                wage().on(TODAY).orElseThrow(),
                "Minimālās mēneša algas apmērs ir 740 eiro."));
    assertThat(Contradictions.in(List.of(old), List.of(wage()), LocalDate.parse("2020-01-01")))
        .as("nothing is known of that day")
        .isEmpty();
  }

  @Test
  void findsWordsThatTwoInstitutionsExplainDifferently() {
    var ours = term("termins-a", "ptac", "Tas, kam esi parādā.");
    var theirs = term("termins-b", "mkd", "Persona ar prasījumu.");
    var same = term("termins-c", "mkd", "Tas, kam esi parādā.");
    var own = term("termins-d", "ptac", "Vēl citādi.");

    assertThat(Contradictions.in(List.of(ours, theirs), List.of(), TODAY))
        .containsExactly(new Contradiction.TermTwice(List.of(ours, theirs)));
    assertThat(Contradictions.in(List.of(ours, same), List.of(), TODAY)).isEmpty();
    assertThat(Contradictions.in(List.of(ours, own), List.of(), TODAY)).isEmpty();
  }

  private static Document page(String id, String body) {
    return FactTexts.published(DocumentType.PAGE, id, "ptac", FactTexts.plain(body));
  }

  private static Document term(String id, String owner, String body) {
    return FactTexts.published(DocumentType.TERM, id, owner, FactTexts.plain(body));
  }

  private static Fact wage() {
    var value =
        new FactValue(
            LocalDate.parse("2026-01-01"),
            null,
            "780.00",
            Map.of("lv", "780 eiro"),
            Verification.VERIFIED,
            "https://example.org/2026");
    return new Fact(
        "min-wage",
        Map.of("lv", "Minimālā mēneša alga"),
        "EUR",
        "lm",
        Fact.State.CURRENT,
        List.of(value),
        List.of(),
        List.of(),
        null);
  }
}
