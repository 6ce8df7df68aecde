package lv.celakarte.platform.workspace;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a screen puts into the frame. */
public record Page(String title, List<Crumb> trail, Content body, @Nullable Message message) {

  public Page {
    trail = List.copyOf(trail);
  }

  /** A screen with a title and a body. */
  public static Page of(String title, Content body) {
    return new Page(title, List.of(), body, null);
  }

  /** The same with the way that leads to it. */
  public Page trail(Crumb... crumbs) {
    return new Page(title, List.of(crumbs), body, message);
  }

  /** The same with what has just happened. */
  public Page message(@Nullable Message news) {
    return new Page(title, trail, body, news);
  }
}
