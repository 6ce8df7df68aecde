package lv.celakarte.site.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.celakarte.site.published.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text without their endings, so that a bent word is known again. */
final class Stems {

  /** A word by its stem, and where it stands in the text. */
  record Word(String stem, int start, int end) {}

  private final Analyzer analyzer;

  Stems(Language language) {
    this.analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var lower = new LowerCaseFilter(words);
            TokenStream stems =
                switch (language) {
                  case LV, LV_SIMPLE -> new LatvianStemFilter(lower);
                  case EN -> new EnglishMinimalStemFilter(lower);
                  case RU -> new RussianLightStemFilter(lower);
                };
            return new TokenStreamComponents(words, stems);
          }
        };
  }

  List<Word> of(String text) {
    var words = new ArrayList<Word>();
    try (var tokens = analyzer.tokenStream("text", text)) {
      var stem = tokens.addAttribute(CharTermAttribute.class);
      var place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        var written = text.substring(place.startOffset(), place.endOffset());
        words.add(
            new Word(
                abbreviation(written) ? written : stem.toString(),
                place.startOffset(),
                place.endOffset()));
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  /** An abbreviation has no endings, and "eds" is not "EDS". */
  private static boolean abbreviation(String word) {
    return word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && word.chars().allMatch(Character::isLetter);
  }
}
