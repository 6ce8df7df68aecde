package lv.celakarte.content.check;

import java.util.List;
import lv.celakarte.content.edition.Language;

/** The words that the site explains to readers of a language. */
public interface Glossary {

  /** The words as their entries are titled. */
  List<String> terms(Language language);
}
