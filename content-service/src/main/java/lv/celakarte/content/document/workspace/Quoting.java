package lv.celakarte.content.document.workspace;

import lv.celakarte.content.edition.Language;

/** What a text quotes, written out as readers see it today. */
public interface Quoting {

  /** The text with each quote written out; a quote of something unknown stays as it was typed. */
  String written(String text, Language language);
}
