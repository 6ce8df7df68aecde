package lv.celakarte.content.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import lv.celakarte.content.document.RigaTime;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Section;
import org.jspecify.annotations.Nullable;

/**
 * Turns what came from outside into a notice, or tells everything that is wrong with it at once.
 */
final class NoticeCheck {

  private static final int LONGEST = 300;
  private static final Pattern HREF =
      Pattern.compile("/(lv|viegli|en|ru)(/[a-z0-9-]+)*|https://[^\\s<>\"]+");

  private final List<Fault> faults = new ArrayList<>();
  private final NoticeForm form;

  private NoticeCheck(NoticeForm form) {
    this.form = form;
  }

  /** What came out of a check. */
  sealed interface Checked {

    /** Nothing is wrong. */
    record Sound(NoticeDraft draft) implements Checked {}

    /** Something is wrong, at least one thing. */
    record Faulty(List<Fault> faults) implements Checked {}
  }

  static Checked check(NoticeForm form) {
    return new NoticeCheck(form).checked();
  }

  private Checked checked() {
    var kind = SiteNotice.Kind.parse(given(form.kind()));
    if (kind.isEmpty()) {
      fault("kind", Fault.Kind.UNKNOWN_VALUE);
    }
    var from = moment("from", form.from(), true);
    var to = moment("to", form.to(), false);
    if (from != null && to != null && !to.isAfter(from)) {
      fault("to", Fault.Kind.BEFORE_START);
    }
    var text = words("text", form.text(), true);
    var link = link();
    var sections = sections();
    return faults.isEmpty()
        ? new Checked.Sound(
            new NoticeDraft(
                kind.orElseThrow(), Objects.requireNonNull(from), to, text, link, sections))
        : new Checked.Faulty(List.copyOf(faults));
  }

  private @Nullable Instant moment(String field, @Nullable String value, boolean required) {
    var text = given(value);
    if (text.isEmpty()) {
      if (required) {
        fault(field, Fault.Kind.REQUIRED);
      }
      return null;
    }
    var moment = RigaTime.parse(text);
    if (moment.isEmpty()) {
      fault(field, Fault.Kind.MALFORMED);
    }
    return moment.orElse(null);
  }

  /** Latvian is needed, the other languages are welcome. */
  private Map<String, String> words(
      String field, @Nullable Map<String, @Nullable String> value, boolean required) {
    var words = new LinkedHashMap<String, String>();
    for (var language : Language.values()) {
      var word = value == null ? "" : given(value.get(language.code()));
      if (word.length() > LONGEST) {
        fault(field + "." + language.code(), Fault.Kind.TOO_LONG);
      }
      if (!word.isEmpty()) {
        words.put(language.code(), word);
      } else if (required && language == Language.LV) {
        fault(field + ".lv", Fault.Kind.REQUIRED);
      }
    }
    return words;
  }

  private SiteNotice.@Nullable Link link() {
    var href = given(form.href());
    if (href.isEmpty()) {
      return null;
    }
    if (!HREF.matcher(href).matches()) {
      fault("href", Fault.Kind.MALFORMED);
    }
    return new SiteNotice.Link(href, words("linkText", form.linkText(), true));
  }

  private List<Section> sections() {
    var sections = new ArrayList<Section>();
    if (form.sections() != null) {
      for (var given : form.sections()) {
        Section.parse(given(given))
            .ifPresentOrElse(sections::add, () -> fault("sections", Fault.Kind.UNKNOWN_VALUE));
      }
    }
    return sections;
  }

  private void fault(String field, Fault.Kind kind) {
    faults.add(new Fault(field, kind));
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ");
  }
}
