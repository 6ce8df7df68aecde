package lv.celakarte.site.roadmap;

import java.util.List;
import lv.celakarte.site.page.Frame;

/** Something does not answer: the page from which to try again, with everything that was sent. */
public record RetryPage(Frame frame, String action, boolean post, List<Sent> sent) {

  /** A field of the form that could not be taken yet. */
  public record Sent(String name, String value) {}
}
