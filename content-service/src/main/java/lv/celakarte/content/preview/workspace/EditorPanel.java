package lv.celakarte.content.preview.workspace;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.workspace.Panel;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Helps with the main text: the forms to copy, which the script turns into a toolbar, and a look at
 * the text beside it. Without the script the forms and a button to look remain.
 */
@Component
@Order(0)
public final class EditorPanel implements Panel {

  /**
   * Something to put into the text.
   *
   * @param key of the words that name it
   * @param before what stands before the chosen words
   * @param after what stands behind them
   * @param sample what stands between where nothing was chosen
   * @param block whether it stands on lines of its own
   */
  public record Form(String key, String before, String after, String sample, boolean block) {

    /** The whole form, to be copied. */
    public String whole() {
      return before + sample + after;
    }
  }

  /** What the panel shows. */
  public record View(String preview, String document, List<Form> forms) {}

  @Override
  public Content onEditor(Person person, Words words, Stored<Document> stored) {
    var id = stored.state().id();
    var address =
        "/darbvieta/saturs/" + id.contentId() + "/" + id.language().code() + "/prieksskatijums";
    var view = new View(address, id.key(), forms(words));
    return PreviewLinksPanel.VIEWS.render("editor", Map.of("view", view, "words", words));
  }

  private static List<Form> forms(Words words) {
    return List.of(
        new Form("heading", "## ", "", sample(words, "heading"), true),
        new Form("bold", "**", "**", sample(words, "bold"), false),
        new Form("link", "[", "](https://)", sample(words, "link"), false),
        new Form("list", "- ", "", sample(words, "list"), true),
        new Form("steps", ":::soli\n1. ", "\n:::", sample(words, "steps"), true),
        new Form("documents", ":::dokumenti\n- ", "\n:::", sample(words, "documents"), true),
        new Form("deadline", ":::termins\n", "\n:::", sample(words, "deadline"), true),
        new Form("warning", ":::bridinajums\n", "\n:::", sample(words, "warning"), true),
        new Form("question", ":::jautajums ", "\n:::", sample(words, "question"), true),
        new Form("contact", ":::kontakts ", "\n:::", "ptac", true),
        new Form("image", "![", "](/media/…)", sample(words, "image"), true),
        new Form("video", ":::video https://", "\n:::", sample(words, "video"), true));
  }

  private static String sample(Words words, String key) {
    return words.of("editor.sample." + key);
  }
}
