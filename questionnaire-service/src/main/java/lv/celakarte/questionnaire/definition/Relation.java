package lv.celakarte.questionnaire.definition;

/** How two amounts are compared. */
public enum Relation {
  AT_LEAST("atLeast"),
  AT_MOST("atMost"),
  MORE_THAN("moreThan"),
  LESS_THAN("lessThan");

  private final String word;

  Relation(String word) {
    this.word = word;
  }

  /** The word for it in a definition file. */
  public String word() {
    return word;
  }

  /** What a comparison ({@code compareTo}) has to give. */
  public boolean holds(int comparison) {
    return switch (this) {
      case AT_LEAST -> comparison >= 0;
      case AT_MOST -> comparison <= 0;
      case MORE_THAN -> comparison > 0;
      case LESS_THAN -> comparison < 0;
    };
  }
}
