package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/**
 * Things to put into a text by choosing them. Without a script they are a list to copy from; with
 * it they are a menu beside the toolbar.
 */
public final class Picks {

  private Picks() {}

  /**
   * One thing.
   *
   * @param name as people call it
   * @param marks what stands in the text for it
   */
  public record Pick(String name, String marks) {}

  /**
   * A list of them.
   *
   * @param title what they are
   * @param block whether each stands on lines of its own
   */
  public static Content of(Words words, String title, boolean block, List<Pick> picks) {
    return Screens.VIEWS.render(
        "picks", Map.of("words", words, "title", title, "block", block, "picks", picks));
  }
}
