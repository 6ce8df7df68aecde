package lv.celakarte.platform.workspace;

import gg.jte.Content;
import java.util.List;

/** A table with a caption and a head; on a narrow screen each row becomes a card. */
public record Table(String caption, List<String> head, List<List<Content>> rows) {

  public Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
