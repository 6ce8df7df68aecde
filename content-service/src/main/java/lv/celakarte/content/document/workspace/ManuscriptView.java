package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.markdown.CommonMark;

/** A manuscript as readers would see it, with its body as HTML that was made safe. */
public record ManuscriptView(Manuscript text, Content body) {

  static ManuscriptView of(Manuscript manuscript, CommonMark commonMark) {
    var html = commonMark.html(manuscript.body());
    return new ManuscriptView(manuscript, output -> output.writeContent(html));
  }
}
