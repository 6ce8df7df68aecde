package lv.celakarte.site.roadmap;

import java.util.List;
import lv.celakarte.site.page.Frame;

/** All answers at a glance, each with the way to change it. */
public record CheckPage(Frame frame, List<Row> rows, boolean complete, String onward) {

  /** One answer. */
  public record Row(String label, String answer, String change) {}
}
