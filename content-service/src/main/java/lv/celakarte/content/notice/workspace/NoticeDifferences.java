package lv.celakarte.content.notice.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.notice.NoticeDraft;
import lv.celakarte.content.notice.SiteNotice;
import lv.celakarte.content.proposal.workspace.ProposalPanel.Row;
import org.jspecify.annotations.Nullable;

/** What a notice says now beside what it is to say. */
final class NoticeDifferences {

  private NoticeDifferences() {}

  /** One row for each thing; equal ones are among them. */
  static List<Row> between(Words words, SiteNotice notice) {
    var now = notice.state() == SiteNotice.State.PROPOSED ? null : notice.content();
    var then = Objects.requireNonNull(notice.proposal()).content();
    var rows = new ArrayList<Row>();
    for (var language : Language.values()) {
      var name = " (" + words.of("language." + language.code()) + ")";
      rows.add(new Row(words.of("notices.text") + name, text(now, language), text(then, language)));
      rows.add(new Row(words.of("notices.link") + name, link(now, language), link(then, language)));
    }
    rows.add(new Row(words.of("notices.kind"), kind(words, now), kind(words, then)));
    rows.add(new Row(words.of("notices.from"), from(words, now), from(words, then)));
    rows.add(new Row(words.of("notices.until"), until(words, now), until(words, then)));
    rows.add(new Row(words.of("notices.href"), href(now), href(then)));
    rows.add(new Row(words.of("notices.sections"), sections(words, now), sections(words, then)));
    return rows;
  }

  private static String text(@Nullable NoticeDraft draft, Language language) {
    return draft == null ? "" : draft.text().getOrDefault(language.code(), "");
  }

  private static String link(@Nullable NoticeDraft draft, Language language) {
    return draft == null || draft.link() == null
        ? ""
        : draft.link().text().getOrDefault(language.code(), "");
  }

  private static String href(@Nullable NoticeDraft draft) {
    return draft == null || draft.link() == null ? "" : draft.link().href();
  }

  private static String kind(Words words, @Nullable NoticeDraft draft) {
    return draft == null ? "" : words.of("notices.kind." + draft.kind().code());
  }

  private static String from(Words words, @Nullable NoticeDraft draft) {
    return draft == null ? "" : words.moment(draft.from());
  }

  private static String until(Words words, @Nullable NoticeDraft draft) {
    return draft == null || draft.to() == null ? "" : words.moment(draft.to());
  }

  private static String sections(Words words, @Nullable NoticeDraft draft) {
    return draft == null
        ? ""
        : draft.sections().stream()
            .map(section -> words.of("section." + section.code()))
            .collect(Collectors.joining(", "));
  }
}
