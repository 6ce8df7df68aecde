package lv.celakarte.content.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.edition.Section;
import org.jspecify.annotations.Nullable;

/** What readers' side hears of a notice; it shows and hides it at its hours by itself. */
public record NoticeChanged(
    String id,
    long version,
    SiteNotice.Kind kind,
    SiteNotice.State state,
    Instant from,
    @Nullable Instant to,
    Map<String, String> text,
    SiteNotice.@Nullable Link link,
    List<Section> sections) {

  /** The name on the wire, kept whatever this class is called. */
  public static final String TYPE = "lv.celakarte.content.notice-changed.v1";

  static final String TOPIC = "content.notices";

  static NoticeChanged of(SiteNotice notice, long version) {
    return new NoticeChanged(
        notice.id(),
        version,
        notice.kind(),
        notice.state(),
        notice.from(),
        notice.to(),
        notice.text(),
        notice.link(),
        notice.sections());
  }
}
