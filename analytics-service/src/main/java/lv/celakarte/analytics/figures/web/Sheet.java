package lv.celakarte.analytics.figures.web;

import java.util.List;

/** A table as a file: a head and rows of text. */
record Sheet(String name, List<String> head, List<List<String>> rows) {

  /** What stands where a number is kept back: the mark of official statistics for confidential. */
  static final String CONFIDENTIAL = "[c]";

  Sheet {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
