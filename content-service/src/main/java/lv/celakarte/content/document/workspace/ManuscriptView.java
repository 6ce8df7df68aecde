package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.markdown.CommonMark;
import org.springframework.stereotype.Component;

/** A manuscript as readers would see it today, with its body as HTML that was made safe. */
public record ManuscriptView(Manuscript text, Content body) {

  /** Makes them. */
  @Component
  static final class Maker {

    private final CommonMark commonMark;
    private final Quoting quoting;

    Maker(CommonMark commonMark, Quoting quoting) {
      this.commonMark = commonMark;
      this.quoting = quoting;
    }

    ManuscriptView of(Manuscript manuscript, Language language) {
      var text = manuscript.rewritten(sentence -> quoting.written(sentence, language));
      var html = commonMark.html(text.body(), language);
      return new ManuscriptView(text, output -> output.writeContent(html));
    }
  }
}
