package lv.celakarte.site.page;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A situation, a step, a piece of news or a plain page. */
public record DocumentPage(
    Frame frame,
    String kind,
    @Nullable String lead,
    Mark mark,
    @Nullable Content body,
    List<Step> steps,
    List<Content> bring,
    List<Content> deadlines,
    List<Content> fees,
    List<String> law,
    List<Content> changes,
    List<Contact> contacts,
    List<Link> related,
    List<Source> sources,
    @Nullable Link owner,
    @Nullable String published,
    @Nullable Link roadMap) {

  /** One step on the way, with whom to turn to. */
  public record Step(Content text, boolean verified, @Nullable Contact contact) {}

  /** Where the facts were read. */
  public record Source(String text, @Nullable String href, @Nullable String date) {}

  /** Whether there is anything to read beside the main column. */
  public boolean aside() {
    return roadMap != null || !bring.isEmpty() || !deadlines.isEmpty() || !fees.isEmpty();
  }
}
