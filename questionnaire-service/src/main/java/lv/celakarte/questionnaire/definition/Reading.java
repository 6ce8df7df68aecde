package lv.celakarte.questionnaire.definition;

import java.util.List;

/** What became of reading a definition file. */
public sealed interface Reading {

  record Readable(Definition definition) implements Reading {}

  record Faulty(List<Fault> faults) implements Reading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
