package lv.celakarte.content.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.edition.Section;
import org.jspecify.annotations.Nullable;

/** What somebody wants a notice to say, after everything in it was checked. */
record NoticeDraft(
    SiteNotice.Kind kind,
    Instant from,
    @Nullable Instant to,
    Map<String, String> text,
    SiteNotice.@Nullable Link link,
    List<Section> sections) {

  SiteNotice notice(String id, SiteNotice.State state, List<SiteNotice.Change> history) {
    return new SiteNotice(id, kind, state, from, to, text, link, sections, history);
  }
}
