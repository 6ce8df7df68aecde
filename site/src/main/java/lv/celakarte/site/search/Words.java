package lv.celakarte.site.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import lv.celakarte.site.published.Language;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes texts apart into comparable words. */
final class Words {

  /** One word of a text in one comparable form. */
  record Word(String form, int start, int end) {}

  private final WordAnalyzer analyzer;

  Words(Language language, WordAnalyzer.Way way) {
    this.analyzer = new WordAnalyzer(language, way);
  }

  List<Word> of(String text) {
    var words = new ArrayList<Word>();
    try (var tokens = analyzer.tokenStream("text", text)) {
      var form = tokens.addAttribute(CharTermAttribute.class);
      var place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(new Word(form.toString(), place.startOffset(), place.endOffset()));
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }
}
