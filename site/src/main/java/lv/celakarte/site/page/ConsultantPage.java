package lv.celakarte.site.page;

import java.util.List;

/** What helps those who sit beside a client: on the screen, on paper, without a network. */
public record ConsultantPage(Frame frame, List<Guide> guides) {

  /**
   * One questionnaire in all its forms.
   *
   * @param copy the address of the file for use without a network
   * @param file the name under which it is saved
   */
  public record Guide(
      String title, String start, String code, String paper, String copy, String file) {}
}
