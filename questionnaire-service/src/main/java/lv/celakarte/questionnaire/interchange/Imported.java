package lv.celakarte.questionnaire.interchange;

import java.util.List;
import lv.celakarte.questionnaire.definition.Definition;

/** What became of somebody's file. */
public sealed interface Imported {

  /**
   * It can become a draft.
   *
   * @param definition what it says
   * @param text the definition file that was made of it
   */
  record Ready(Definition definition, String text, List<Remark> remarks) implements Imported {
    public Ready {
      remarks = List.copyOf(remarks);
    }
  }

  /** Everything that is wrong with it. */
  record Troubled(List<Trouble> troubles) implements Imported {
    public Troubled {
      troubles = List.copyOf(troubles);
    }
  }
}
