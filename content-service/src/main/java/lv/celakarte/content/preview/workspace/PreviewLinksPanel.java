package lv.celakarte.content.preview.workspace;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.workspace.Panel;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.preview.Previews;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.store.Stored;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The preview links of a document on its screen. */
@Component
@Order(2)
public final class PreviewLinksPanel implements Panel {

  static final Views VIEWS = new Views("lv.celakarte.content.templates");

  private final Previews previews;
  private final String publicUrl;

  PreviewLinksPanel(Previews previews, @Value("${celakarte.public-url}") String publicUrl) {
    this.previews = previews;
    this.publicUrl = publicUrl;
  }

  /** One link. */
  public record Line(
      String id, String url, String forWhom, String by, String until, boolean open) {}

  /** What the panel shows. */
  public record View(String address, boolean makes, List<Line> links) {}

  @Override
  public Content onDocument(Person person, Words words, Stored<Document> stored) {
    var document = stored.state();
    var links =
        previews.list(person, document.id()).stream().map(shown -> line(shown, words)).toList();
    var view =
        new View(
            PreviewLinksScreen.address(document.id()),
            Previews.mayShare(person, document.owner()),
            links);
    return VIEWS.render("previewLinks", Map.of("view", view, "words", words));
  }

  private Line line(Previews.Shown shown, Words words) {
    var link = shown.link();
    return new Line(
        shown.id(),
        publicUrl + "/prieksskatijums/" + shown.token(),
        link.forWhom(),
        link.by().name(),
        words.moment(link.until()),
        shown.open());
  }
}
