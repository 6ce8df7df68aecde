package lv.celakarte.content.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What texts are measured by. The numbers with an L are those of the rules for easy and plain
 * language; why a rule holds and how to keep it is told by the texts {@code finding.<code>.why} and
 * {@code .fix}.
 */
public enum Rule {
  MISSING_ALT(Severity.BLOCKING),
  FOREIGN_IMAGE(Severity.BLOCKING),
  MISSING_MEDIA(Severity.BLOCKING),
  EMPTY_HEADING(Severity.BLOCKING),
  TOP_HEADING(Severity.WARNING),
  SKIPPED_HEADING(Severity.WARNING),
  EMPTY_LINK(Severity.BLOCKING),
  /** L24. */
  VAGUE_LINK(Severity.BLOCKING),
  BROKEN_LINK(Severity.BLOCKING),
  BARE_ADDRESS(Severity.ADVICE),
  DEAD_ADDRESS(Severity.WARNING),
  UNCLOSED_BLOCK(Severity.BLOCKING),
  INCOMPLETE_BLOCK(Severity.BLOCKING),
  UNKNOWN_BLOCK(Severity.WARNING),
  MISSING_SOURCES(Severity.WARNING),
  MISSING_REVIEW_DATE(Severity.WARNING),
  PAST_REVIEW_DATE(Severity.WARNING),
  /** L01 and L02. */
  LONG_SENTENCE(Severity.ADVICE),
  /** L02. */
  LONG_SENTENCES(Severity.ADVICE),
  /** L05. */
  LONG_PARAGRAPH(Severity.ADVICE),
  /** L06. */
  FEW_HEADINGS(Severity.ADVICE),
  /** L23. */
  LONG_HEADING(Severity.ADVICE),
  /** L17. */
  LONG_WORD(Severity.ADVICE),
  /** L07 and L08. */
  UNEXPLAINED_ABBREVIATION(Severity.WARNING),
  /** L11. */
  FOREIGN_WORD(Severity.ADVICE),
  /** L12. */
  UNEXPLAINED_TERM(Severity.ADVICE),
  /** L15. */
  PASSIVE(Severity.ADVICE),
  /** L25. */
  MIXED_ADDRESS(Severity.ADVICE),
  /** L03. */
  SEVERAL_THOUGHTS(Severity.ADVICE),
  /** L09. */
  NUMBER_IN_WORDS(Severity.ADVICE),
  /** L10. */
  HIGH_NUMBER(Severity.ADVICE),
  /** L16. */
  CONDITIONAL(Severity.ADVICE),
  /** L18. */
  PARTICIPLE(Severity.ADVICE),
  /** L22. */
  DATE_IN_DIGITS(Severity.ADVICE);

  private final Severity usual;

  Rule(Severity usual) {
    this.usual = usual;
  }

  /** How much it weighs where nothing makes it worse. */
  public Severity usual() {
    return usual;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
