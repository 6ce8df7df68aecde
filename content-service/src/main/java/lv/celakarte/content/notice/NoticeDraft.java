package lv.celakarte.content.notice;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.edition.Section;
import org.jspecify.annotations.Nullable;

/** What somebody wants a notice to say, after everything in it was checked. */
public record NoticeDraft(
    SiteNotice.Kind kind,
    Instant from,
    @Nullable Instant to,
    Map<String, String> text,
    SiteNotice.@Nullable Link link,
    List<Section> sections) {

  public NoticeDraft {
    text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
    sections = List.copyOf(sections);
  }
}
