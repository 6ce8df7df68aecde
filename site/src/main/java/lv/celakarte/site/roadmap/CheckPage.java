package lv.celakarte.site.roadmap;

import java.util.List;
import lv.celakarte.site.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * All answers at a glance, each with the way to change it.
 *
 * @param dropped questions that no longer concern the visitor, so that their answers do not count
 */
public record CheckPage(
    Frame frame,
    @Nullable String note,
    List<Row> rows,
    List<String> dropped,
    boolean complete,
    String onward,
    @Nullable String keep) {

  /** One answer. */
  public record Row(String label, String answer, String change) {}
}
