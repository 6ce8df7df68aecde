package lv.celakarte.content.contradiction.workspace;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.celakarte.content.contradiction.Contradiction;
import lv.celakarte.content.contradiction.Contradictions;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.LiveDocuments;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.workspace.Addressing;
import lv.celakarte.content.document.workspace.Screens;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactKeeping;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where institutions say different things, for the coordinator who settles it between them. */
@Controller
class ContradictionScreen {

  private final Workspace workspace;
  private final Screens screens;
  private final LiveDocuments documents;
  private final FactKeeping facts;
  private final Reading reading;

  ContradictionScreen(
      Workspace workspace,
      Screens screens,
      LiveDocuments documents,
      FactKeeping facts,
      Reading reading) {
    this.workspace = workspace;
    this.screens = screens;
    this.documents = documents;
    this.facts = facts;
    this.reading = reading;
  }

  @GetMapping(Addressing.LIST + "/pretrunas")
  ResponseEntity<String> list(WorkspaceRequest request) {
    request.person().require(Right.INTERVENE);
    var words = screens.words(request);
    var kept = facts.list().stream().map(Stored::state).toList();
    var found = Contradictions.in(documents.all(), kept, reading.today());
    var head =
        List.of(
            words.of("contradictions.what"),
            words.of("contradictions.where"),
            words.of("contradictions.said"));
    var rows = found.stream().flatMap(one -> rows(words, one)).toList();
    var table =
        Components.table(new Table(words.of("contradictions.caption", found.size()), head, rows));
    var body =
        Screens.VIEWS.render(
            "contradictions", Map.of("none", found.isEmpty(), "table", table, "words", words));
    return workspace.show(
        request, Page.of(words.of("contradictions.title"), body).trail(Screens.listCrumb(words)));
  }

  private static Stream<List<Content>> rows(Words words, Contradiction contradiction) {
    return switch (contradiction) {
      case Contradiction.TermTwice(var explanations) ->
          explanations.stream()
              .map(term ->
                  List.of(
                      Components.text(words.of("contradictions.term", shown(term))),
                      place(words, term),
                      Components.text(
                          term.publication().newest().orElseThrow().manuscript().summary())));
      case Contradiction.OtherAmount(var document, var fact, var now, var sentence) ->
          Stream.of(
              List.of(
                  amount(words, fact, now.in(document.id().language())),
                  place(words, document),
                  Components.text(sentence)));
    };
  }

  private static Content amount(Words words, Fact fact, String now) {
    return Components.all(
        Components.link(fact.nameIn(words.language()), Addressing.LIST + "/fakti/" + fact.id()),
        Components.text(" " + words.of("contradictions.fact", now)));
  }

  private static Content place(Words words, Document document) {
    return Components.all(
        Components.link(shown(document), Addressing.of(document.id())),
        Components.text(
            " ("
                + document.owner().toUpperCase(words.locale())
                + ", "
                + words.of("language." + document.id().language().code())
                + ")"));
  }

  private static String shown(Document document) {
    return document.publication().newest().orElseThrow().manuscript().title();
  }
}
