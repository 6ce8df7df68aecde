package lv.celakarte.content.markdown;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.edition.Language;

/** The structured blocks of a text, each with the word that opens it and its title for readers. */
public enum BlockKind {
  STEPS("soli", "Ko darīt", "What to do", "Что делать"),
  DOCUMENTS("dokumenti", "Kas jāņem līdzi", "What to bring", "Что взять с собой"),
  DEADLINE("termins", "Termiņš", "Deadline", "Срок"),
  WARNING("bridinajums", "Uzmanību", "Warning", "Внимание"),
  QUESTION("jautajums", "Jautājums", "Question", "Вопрос"),
  CONTACT("kontakts", "Kontakti", "Contact", "Контакты"),
  VIDEO("video", "Video", "Video", "Видео");

  private final String word;
  private final String latvian;
  private final Map<Language, String> others;

  BlockKind(String word, String latvian, String english, String russian) {
    this.word = word;
    this.latvian = latvian;
    this.others = Map.of(Language.EN, english, Language.RU, russian);
  }

  /** The word after the three colons. */
  public String word() {
    return word;
  }

  /** Whether something has to stand after the word: a question, an institution, an address. */
  public boolean needsRest() {
    return this == QUESTION || this == CONTACT || this == VIDEO;
  }

  String title(Language language) {
    return others.getOrDefault(language, latvian);
  }

  static Optional<BlockKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
