package lv.celakarte.site.search;

import lv.celakarte.site.published.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The ways in which a word is made comparable with the word that somebody typed. */
final class WordAnalyzer extends Analyzer {

  /** How much of a word is taken away. */
  enum Way {
    /** The word itself, without diacritics: for beginnings of words and exact names. */
    PLAIN,
    /** Its stem, as {@link LatvianAnalyzer} finds it from the right spelling, then folded. */
    STEM,
    /** Folded first and then stemmed: what somebody means who types no diacritics at all. */
    FOLDED_STEM
  }

  private final Language language;
  private final Way way;

  WordAnalyzer(Language language, Way way) {
    this.language = language;
    this.way = way;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    TokenStream lower = new LowerCaseFilter(words);
    return new TokenStreamComponents(
        words,
        switch (way) {
          case PLAIN -> new ASCIIFoldingFilter(lower);
          case STEM -> new ASCIIFoldingFilter(stem(new StopFilter(lower, stopWords())));
          case FOLDED_STEM -> stem(new ASCIIFoldingFilter(new StopFilter(lower, stopWords())));
        });
  }

  private CharArraySet stopWords() {
    return switch (language) {
      case LV, LV_SIMPLE -> LatvianAnalyzer.getDefaultStopSet();
      case EN -> EnglishAnalyzer.getDefaultStopSet();
      case RU -> RussianAnalyzer.getDefaultStopSet();
    };
  }

  private TokenStream stem(TokenStream words) {
    return switch (language) {
      case LV, LV_SIMPLE -> new LatvianStemFilter(words);
      case EN -> new PorterStemFilter(words);
      case RU -> new RussianLightStemFilter(words);
    };
  }
}
