package lv.celakarte.content.proposal.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.celakarte.content.document.workspace.Screens;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.proposal.Change;
import lv.celakarte.content.proposal.Proposal;
import lv.celakarte.platform.access.Permission;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Table;
import org.jspecify.annotations.Nullable;

/** What waits for a second person: what would change, and the forms to decide. */
public final class ProposalPanel {

  private ProposalPanel() {}

  /**
   * What is asked for.
   *
   * @param address below which the decisions are sent
   */
  public record View(
      String address,
      long version,
      String told,
      @Nullable String note,
      Content changes,
      boolean approves,
      boolean own,
      boolean dismisses,
      boolean puts) {}

  /**
   * Who may do what with a proposal.
   *
   * @param propose who may throw one away
   * @param decide who may agree to one of another person
   * @param intervene who may put one through alone
   */
  public record Rights(Person person, boolean propose, boolean decide, boolean intervene) {

    /** The rights over something of an institution. */
    public static Rights over(
        Person person, String owner, Permission propose, Permission decide, Permission intervene) {
      return new Rights(
          person,
          person.may(propose, owner),
          person.may(decide, owner),
          person.may(intervene, owner));
    }
  }

  /** One thing that would be different. */
  public record Row(String name, String now, String then) {}

  /** The panel. */
  public static Content of(
      Words words,
      String address,
      long version,
      Proposal<?> proposal,
      List<Row> rows,
      Rights rights) {
    var own = proposal.isOf(rights.person());
    var view =
        new View(
            address,
            version,
            words.of("proposal.by", proposal.name(), words.moment(proposal.at())),
            proposal.note(),
            changes(words, rows),
            rights.decide() && !own,
            own,
            rights.propose() || rights.decide(),
            rights.intervene());
    return Screens.render("proposal", view, words);
  }

  private static Content changes(Words words, List<Row> rows) {
    var head =
        List.of(words.of("proposal.what"), words.of("proposal.now"), words.of("proposal.then"));
    return changes(words.of("proposal.changes"), head, rows);
  }

  /** A table of what is different; equal things are left out. */
  public static Content changes(String caption, List<String> head, List<Row> rows) {
    var cells =
        rows.stream()
            .filter(row -> !row.now().equals(row.then()))
            .map(row ->
                List.of(
                    Components.text(row.name()),
                    Components.text(row.now().isEmpty() ? "–" : row.now()),
                    Components.text(row.then().isEmpty() ? "–" : row.then())))
            .toList();
    return Components.table(new Table(caption, head, cells));
  }

  /** The history, and above it whatever went past the second person, to be seen for ever. */
  public static Content history(Words words, List<Change> history) {
    var head =
        List.of(
            words.of("history.when"),
            words.of("history.what"),
            words.of("history.who"),
            words.of("history.note"));
    var rows = history.reversed().stream().map(change -> row(words, change)).toList();
    return Components.table(new Table(words.of("history.title"), head, rows));
  }

  private static List<Content> row(Words words, Change change) {
    return List.of(
        Components.text(words.moment(change.at())),
        Components.text(words.of("proposal.action." + change.action().code())),
        Components.text(words.orElse("actor." + change.by(), change.name())),
        Components.text(Objects.requireNonNullElse(change.note(), "")));
  }

  /** Each step that went past the second person, in a sentence. */
  public static List<String> emergencies(Words words, List<Change> history) {
    var told = new ArrayList<String>();
    for (var change : history) {
      if (change.action().inEmergency()) {
        var when = words.moment(change.at());
        var note = Objects.requireNonNullElse(change.note(), "");
        told.add(words.of("proposal.emergency", when, change.name(), note));
      }
    }
    return told;
  }
}
