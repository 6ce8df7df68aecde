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
    List<Part> parts,
    List<String> dropped,
    boolean complete,
    String onward,
    @Nullable String keep) {

  /** The answers of one section. */
  public record Part(@Nullable String title, List<Row> rows) {}

  /** One answer. */
  public record Row(String label, String answer, String change) {}
}
