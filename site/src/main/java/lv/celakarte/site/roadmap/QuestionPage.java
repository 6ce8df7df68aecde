package lv.celakarte.site.roadmap;

import java.util.List;
import java.util.Map;
import lv.celakarte.site.page.Contact;
import lv.celakarte.site.page.Frame;
import org.jspecify.annotations.Nullable;

/** One question, as it is asked. */
public record QuestionPage(
    Frame frame,
    String action,
    String back,
    @Nullable Progress progress,
    String kind,
    String text,
    @Nullable String hint,
    @Nullable String why,
    boolean optional,
    List<Choice> choices,
    @Nullable String unit,
    Map<String, String> entered,
    @Nullable String fault,
    @Nullable CrisisNote crisis,
    @Nullable String keep) {

  /** How far the visitor has come. */
  public record Progress(int answered, int total, @Nullable String section) {}

  /** One of the possible answers. */
  public record Choice(
      String id,
      String value,
      String text,
      @Nullable String hint,
      boolean exclusive,
      boolean chosen) {}

  /** Help that comes before everything else. */
  public record CrisisNote(String title, @Nullable String text, List<Contact> contacts) {}

  /** What stands in a field. */
  public String entered(String name) {
    return entered.getOrDefault(name, "");
  }
}
