package lv.celakarte.content.reach.workspace;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.workspace.Panel;
import lv.celakarte.content.document.workspace.Screens;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.reach.Reach;
import lv.celakarte.content.reach.Reaching;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Since when readers everywhere see the last change. Without a script one looks again; with it the
 * screen asks for itself until it is so.
 */
@Component
@Order(-1)
public final class ReachPanel implements Panel {

  private final Reaching reaching;

  ReachPanel(Reaching reaching) {
    this.reaching = reaching;
  }

  /**
   * What the panel shows.
   *
   * @param told in a sentence
   * @param asks where the script asks again; nothing when all is said
   * @param again the screen itself
   */
  public record View(String told, @Nullable String asks, String again, String script) {}

  @Override
  public Content onTop(Words words, Document document) {
    var id = document.id();
    var again = "/darbvieta/saturs/" + id.contentId() + "/" + id.language().code();
    return told(words, document)
        .map(told ->
            new View(
                told.sentence(),
                told.everywhere() ? null : again + ReachAnswers.WORD,
                again,
                ReachAnswers.SCRIPT.href()))
        .map(view -> Screens.render("reach", view, words))
        .orElseGet(Components::all);
  }

  /** What there is to tell. */
  record Told(boolean everywhere, String sentence) {}

  /** What is known of the last change, in a sentence; nothing where nobody measured it. */
  Optional<Told> told(Words words, Document document) {
    var standing = reaching.standing(document.id());
    if (standing.isPresent()) {
      var shown = standing.get().shown();
      var all = standing.get().gateways();
      var sentence = all == 0 ? words.of("reach.begun") : words.of("reach.some", shown, all);
      return Optional.of(new Told(false, sentence));
    }
    return reaching.of(document.id()).stream()
        .findFirst()
        .map(reach -> new Told(true, everywhere(words, reach)));
  }

  private static String everywhere(Words words, Reach reach) {
    return words.of("reach.everywhere", words.moment(reach.at()), reach.gateways(), reach.millis());
  }

  @Override
  public Content onHistory(Words words, Document document) {
    var reaches = reaching.of(document.id());
    if (reaches.isEmpty()) {
      return Components.all();
    }
    var head =
        List.of(
            words.of("history.when"),
            words.of("reach.edition"),
            words.of("reach.gateways"),
            words.of("reach.millis"));
    var rows = reaches.stream().map(reach -> row(words, reach)).toList();
    return Components.table(new Table(words.of("reach.title"), head, rows));
  }

  private static List<Content> row(Words words, Reach reach) {
    return List.of(
        Components.text(words.moment(reach.at())),
        Components.text(reach.edition() == null ? "–" : reach.edition().toString()),
        Components.text(Integer.toString(reach.gateways())),
        Components.text(words.of("reach.ms", reach.millis())));
  }
}
