package lv.celakarte.content.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import lv.celakarte.content.markdown.CommonMark;
import org.junit.jupiter.api.Test;

class HtmlConversionTests {

  private final HtmlConversion conversion = new HtmlConversion();

  @Test
  void keepsWhatIsSaidAndHowItIsBuilt() {
    assertThat(
            conversion.piece(
                """
                <h2>Ko darīt</h2><p>Zvani <b>tiesai </b>un <i>gaidi</i>.<br>Tad <a href="https://likumi.lv">lasi likumu</a>.</p>
                <ul><li>viens</li><li>divi<ul><li>iekšā</li></ul></li></ul>
                <ol><li>pirmais</li><li>otrais</li></ol>
                <blockquote><p>Citāts</p></blockquote>
                <table><tr><th>Kas</th><th>Cik</th></tr><tr><td>Nodeva</td><td>145 eiro</td></tr></table>
                """))
        .isEqualTo(
            """
            ## Ko darīt

            Zvani **tiesai** un *gaidi*.\\
            Tad [lasi likumu](https://likumi.lv).

            - viens
            - divi
              - iekšā

            1. pirmais
            2. otrais

            > Citāts

            - Kas – Cik
            - Nodeva – 145 eiro\
            """
                .replace("\\\n", "  \n"));
  }

  @Test
  void makesListsOfWhatWordWrites() {
    assertThat(
            conversion.piece(
                """
                <p class=MsoNormal>Vajag:<o:p></o:p></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>pasi<o:p></o:p></p>
                <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp; </span>iesniegumu</p>
                <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.&nbsp; </span>Zvani</p>
                """))
        .isEqualTo("Vajag:\n\n- pasi\n- iesniegumu\n\n1. Zvani");
  }

  @Test
  void leavesOutWhatMayNotStandInAText() {
    var html =
        """
        <style>p{color:red}</style><script>alert(1)</script><!-- x --><p onclick="alert(1)">Teksts
        <a href="javascript:alert(1)">saite</a> <a href="data:text/html,x">cita</a>
        <img src="https://example.org/x.png" alt="svešs"><img src="/media/0123456789abcdef/a.png" alt="savs">
        <iframe src="https://example.org"></iframe>&lt;b&gt;</p>
        """;

    var text = conversion.piece(html);

    assertThat(text)
        .contains("Teksts saite cita", "![savs](/media/0123456789abcdef/a.png)")
        .doesNotContain("alert", "example.org", "color");
    assertThat(new CommonMark().faults(text)).isEmpty();
  }

  @Test
  void doesNotBelieveBoldThatIsNotBold() {
    assertThat(conversion.piece("<b style=\"font-weight:normal;\"><p>Teksts</p></b>"))
        .isEqualTo("Teksts");
  }

  @Test
  void takesTheTitleOfAPageOutOfItsText() {
    var page =
        conversion.page(
            "<html><head><title>Cits</title></head><body><h1>Mana lapa</h1><p>Te ir"
                + " teksts.</p></body></html>");

    assertThat(page).isEqualTo(new HtmlConversion.Page("Mana lapa", "Te ir teksts."));
    assertThat(conversion.page("<title>Cits</title><p>x</p>").title()).isEqualTo("Cits");
  }

  @Test
  void takesUnseenSignsOutOfPlainTextAndMakesListsOfItsBullets() {
    assertThat(new CommonMark().cleaned("vār\u00addi\u200b\n•\tviens\n· divi\r\n12\u00a0000 eiro"))
        .isEqualTo("vārdi\n- viens\n- divi\n12\u00a0000 eiro");
  }
}
