package lv.celakarte.directory.workspace;

import gg.jte.Content;
import lv.celakarte.directory.organization.Change;
import lv.celakarte.directory.organization.Kept;
import lv.celakarte.platform.workspace.Components;

/** Who changed an entry, when, and what it said before. */
record HistoryScreen(Words words) {

  Content content(Kept kept) {
    return Parts.stack(
        Components.all(kept.history().stream().map(this::change).toArray(Content[]::new)));
  }

  private Content change(Change change) {
    var differences =
        change.differences().isEmpty()
            ? Components.all()
            : Parts.differences(
                words,
                words.text("history.caption", change.version()),
                words.text("history.before"),
                words.text("history.after"),
                change.differences());
    var reason = change.reason();
    return Parts.change(
        words.text("history.version", change.version()),
        words.of(change.at()),
        change.at().toString(),
        change.author().name(),
        words.text("what." + change.what().wire()),
        reason == null ? null : words.text("history.reason", reason),
        differences);
  }
}
