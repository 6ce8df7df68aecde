package lv.celakarte.site.roadmap;

import java.util.List;
import java.util.Map;
import lv.celakarte.site.page.Contact;
import lv.celakarte.site.page.Frame;
import org.jspecify.annotations.Nullable;

/** One question as it is asked, or several short ones that stand together. */
public record QuestionPage(
    Frame frame,
    String action,
    String back,
    @Nullable Progress progress,
    List<Field> fields,
    @Nullable CrisisNote crisis,
    @Nullable String keep) {

  /**
   * How far the visitor has come.
   *
   * @param part the place of the section among {@code parts}, from 1; 0 where it has none
   */
  public record Progress(int answered, int total, @Nullable String section, int part, int parts) {}

  /**
   * One question with what has been entered.
   *
   * @param alone whether it has the page for itself; otherwise its names carry its id
   */
  public record Field(
      String question,
      boolean alone,
      String kind,
      String text,
      @Nullable String hint,
      @Nullable String why,
      boolean optional,
      List<Choice> choices,
      @Nullable String unit,
      Map<String, String> entered,
      @Nullable String fault) {

    /** The name of a field in the form. */
    public String name(String part) {
      return alone ? part : Entry.named(part, question);
    }

    /** The id of an element on the page. */
    public String id(String part) {
      return alone ? part : part + "-" + question;
    }

    /** What stands in a field. */
    public String entered(String part) {
      return entered.getOrDefault(part, "");
    }

    /** Whether it is one field with a label, and not a group of them. */
    public boolean single() {
      return kind.equals("municipality")
          || choices.isEmpty() && !kind.equals("date") && !kind.equals("month");
    }
  }

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

  /** The questions whose answers cannot be taken as they are. */
  public List<Field> faulty() {
    return fields.stream().filter(field -> field.fault() != null).toList();
  }
}
