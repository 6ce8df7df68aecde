package lv.celakarte.site.page;

import java.util.Arrays;
import java.util.Optional;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Reading;

/**
 * A list of pages in the navigation. In Latvian all of them stand; in another language only those
 * that have something in them, so that nothing leads to an empty page.
 */
enum Listing {
  SITUATIONS("situacijas"),
  STEPS("soli"),
  ORGANIZATIONS("iestades"),
  MUNICIPALITIES("pasvaldibas"),
  GLOSSARY("vardnica"),
  NEWS("jaunumi");

  private final String segment;

  Listing(String segment) {
    this.segment = segment;
  }

  static Optional<Listing> parse(String segment) {
    return Arrays.stream(values()).filter(it -> it.segment.equals(segment)).findFirst();
  }

  /** As it stands in addresses and in the keys of its words. */
  String segment() {
    return segment;
  }

  boolean stands(Reading reading, Language language) {
    return language == Language.LV
        || switch (this) {
          case SITUATIONS -> reading.any(Document.Type.SITUATION, language);
          case STEPS -> reading.any(Document.Type.STEP, language);
          case GLOSSARY -> reading.any(Document.Type.TERM, language);
          case NEWS -> reading.any(Document.Type.NEWS, language);
          case ORGANIZATIONS -> reading.anyInstitution(language);
          case MUNICIPALITIES -> reading.anySocialService(language);
        };
  }

  /** Where a reader of this language finds the list: in Latvian when there is none in hers. */
  Link link(Reading reading, Language language, String text) {
    return stands(reading, language)
        ? new Link(text, language.path(segment))
        : new Link(text, Language.LV.path(segment), true);
  }
}
