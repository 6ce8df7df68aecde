package lv.celakarte.content.fact.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import lv.celakarte.content.document.workspace.Screens;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactContent;
import lv.celakarte.content.fact.Wording;
import lv.celakarte.content.proposal.workspace.ProposalPanel;
import lv.celakarte.platform.workspace.Components;
import org.jspecify.annotations.Nullable;

/** Everything a fact said so far: for each change the old words beside the new ones. */
final class FactWordings {

  private FactWordings() {}

  /** The newest change first; nothing where the fact has said one thing only. */
  static Content of(Words words, Fact fact) {
    var folds = new ArrayList<Content>();
    FactContent before = null;
    for (var wording : fact.wordings()) {
      folds.addFirst(fold(words, fact.id(), before, wording));
      before = wording.content();
    }
    return folds.size() < 2
        ? Components.all()
        : Screens.render("wordings", Components.all(folds.toArray(Content[]::new)), words);
  }

  private static Content fold(
      Words words, String id, @Nullable FactContent before, Wording wording) {
    var since = wording.since();
    var who = words.orElse("actor." + since.by(), since.name());
    var told = words.of("fact.wording", words.moment(since.at()), who);
    var head =
        List.of(
            words.of("proposal.what"), words.of("fact.before-then"), words.of("fact.since-then"));
    return Components.details(
        since.note() == null ? told : told + " – " + since.note(),
        ProposalPanel.changes(
            told, head, FactDifferences.between(words, id, before, wording.content())));
  }
}
