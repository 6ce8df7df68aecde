package lv.celakarte.site.roadmap;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lv.celakarte.site.page.Contact;
import lv.celakarte.site.page.Frame;
import lv.celakarte.site.page.Link;
import org.jspecify.annotations.Nullable;

/** The road map. */
public record ResultPage(
    Frame frame,
    String made,
    String summary,
    @Nullable String outcome,
    List<Group> groups,
    List<Situation> situations,
    List<Step> further,
    List<Change> changes,
    QuestionPage.@Nullable CrisisNote crisis,
    String answers,
    String keep,
    @Nullable String calendar,
    String declined,
    String again) {

  /** Steps for one stretch of time. */
  public record Group(String id, String title, int first, List<Step> steps) {

    private static final Set<String> SOON = Set.of("now", "week");

    /**
     * What cannot wait is told whole: today's steps, and this week's with a last day. The rest says
     * what to do, by when and with whom, and unfolds, so that nobody has to read too much.
     */
    public boolean whole(Step step) {
      return id.equals("now") || (SOON.contains(id) && step.until() != null);
    }
  }

  /**
   * One step, and everything needed to take it.
   *
   * @param id names it on this page
   * @param key names it in the visitor's own browser, which remembers what is done
   * @param first steps that come before it
   * @param instead steps that would do in its place
   */
  public record Step(
      String id,
      String key,
      String title,
      @Nullable String text,
      List<String> why,
      @Nullable String consequence,
      @Nullable String deadline,
      @Nullable String until,
      @Nullable String channel,
      List<Link> first,
      List<Link> instead,
      @Nullable String cost,
      List<String> documents,
      List<Contact> contacts,
      @Nullable Link local,
      @Nullable String law,
      @Nullable Link more,
      boolean verified,
      boolean maybe,
      List<Link> decidedBy) {

    /** Whether there is more to say than what to do, by when and with whom. */
    public boolean explained() {
      return !why.isEmpty()
          || !documents.isEmpty()
          || Stream.of(channel, cost, consequence, law).anyMatch(Objects::nonNull);
    }
  }

  /** A situation that is worth reading. */
  public record Situation(Link page, List<String> why) {}

  /** An answer that could make the map different. */
  public record Change(Link question, @Nullable String effect) {}
}
