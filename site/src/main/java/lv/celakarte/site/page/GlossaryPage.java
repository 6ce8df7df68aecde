package lv.celakarte.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All words of the glossary on one page. */
public record GlossaryPage(Frame frame, String lead, List<Letter> letters) {

  /** The words that begin with one letter. */
  public record Letter(String letter, List<Word> words) {}

  /** One word. */
  public record Word(
      String id,
      String word,
      String href,
      @Nullable String meaning,
      List<Translation> translations) {}

  /** The word in another language. */
  public record Translation(String language, String name, String word) {}
}
