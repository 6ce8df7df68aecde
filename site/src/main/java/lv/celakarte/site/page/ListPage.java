package lv.celakarte.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that leads on to others. */
public record ListPage(Frame frame, String lead, List<Section> sections, @Nullable Link feed) {

  /** A group of entries under a heading of its own. */
  public record Section(String id, String title, List<Item> items) {}

  /** One entry. */
  public record Item(String title, String href, @Nullable String text, @Nullable String note) {}
}
