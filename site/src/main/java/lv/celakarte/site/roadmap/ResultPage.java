package lv.celakarte.site.roadmap;

import java.util.List;
import lv.celakarte.site.page.Contact;
import lv.celakarte.site.page.Frame;
import lv.celakarte.site.page.Link;
import org.jspecify.annotations.Nullable;

/** The road map. */
public record ResultPage(
    Frame frame,
    String made,
    List<Group> groups,
    List<Situation> situations,
    List<Step> further,
    List<Change> changes,
    QuestionPage.@Nullable CrisisNote crisis,
    String answers,
    String again) {

  /** Steps for one stretch of time. */
  public record Group(String id, String title, int first, List<Step> steps) {}

  /** One step, and everything needed to take it. */
  public record Step(
      String title,
      @Nullable String text,
      List<String> why,
      @Nullable String consequence,
      @Nullable String deadline,
      @Nullable String cost,
      List<String> documents,
      List<Contact> contacts,
      @Nullable Link local,
      @Nullable String law,
      @Nullable String more,
      boolean verified,
      boolean maybe,
      List<Link> decidedBy) {}

  /** A situation that is worth reading. */
  public record Situation(Link page, List<String> why) {}

  /** An answer that could make the map different. */
  public record Change(Link question, @Nullable String effect) {}
}
