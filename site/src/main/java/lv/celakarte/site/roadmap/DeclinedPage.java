package lv.celakarte.site.roadmap;

import java.util.List;
import lv.celakarte.site.page.Frame;

/** Which steps are not on a road map, and why, for whoever asks. */
public record DeclinedPage(Frame frame, List<Step> steps, String map, String answers) {

  /**
   * A step that is not for this visitor.
   *
   * @param why its reasons; none where the questionnaire gives none
   */
  public record Step(String title, List<String> why) {}
}
