package lv.celakarte.questionnaire.authoring.editor;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.editor.Desk.Opened;
import lv.celakarte.questionnaire.authoring.web.Html;
import lv.celakarte.questionnaire.authoring.web.LogicWords;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.evaluation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The picture of a version: what is asked, what listens to it, what follows. */
@Controller
@RequestMapping("/darbvieta/anketas/{id}/{number}/plusma")
class FlowPages {

  private final Desk desk;
  private final Publishing publishing;
  private final Workspace workspace;

  FlowPages(Desk desk, Publishing publishing, Workspace workspace) {
    this.desk = desk;
    this.publishing = publishing;
    this.workspace = workspace;
  }

  @GetMapping
  ResponseEntity<String> show(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(name = "jautajums", required = false) @Nullable String focus,
      WorkspaceRequest request) {
    var opened = desk.look(id, number, request.person(), request.locale());
    var words = opened.words();
    var definition = publishing.definition(opened.edition());
    var picture = new FlowPicture(definition, words.language());
    var asked = definition.questions().stream().filter(one -> one.id().equals(focus)).findFirst();
    var here = opened.version() + "/plusma";
    var body =
        Components.all(
            Html.paragraph(words.say("flow.lead")),
            asked
                .map(question ->
                    Components.all(
                        Html.paragraph(
                            words.say("flow.only", question.text().in(words.language()))),
                        Components.link(words.say("flow.all"), here)))
                .orElseGet(() -> Components.all()),
            Markup.flow(
                picture.draw(asked.map(Question::id).orElse(null)),
                words.say("flow.title"),
                words.say(
                    "flow.description",
                    definition.questions().size(),
                    definition.rules().size(),
                    definition.steps().size())),
            table(definition, picture, here, words));
    return workspace.show(request, Page.of(words.say("flow.title"), body).trail(trail(opened)));
  }

  private static Crumb[] trail(Opened opened) {
    var words = opened.words();
    return new Crumb[] {
      new Crumb(words.say("title"), Desk.BASE),
      new Crumb(words.say("edition.title", opened.title(), opened.number()), opened.version())
    };
  }

  private Content table(Definition definition, FlowPicture picture, String here, Words words) {
    var engine = Engine.compile(definition, 0, publishing.today());
    var logic = new LogicWords(engine, new Wording(engine, words.language()), words);
    var rows = new ArrayList<List<Content>>();
    for (var question : definition.questions()) {
      var rules = picture.rules(question.id());
      rows.add(
          List.of(
              Components.link(
                  question.text().in(words.language()), here + "?jautajums=" + question.id()),
              Optional.ofNullable(question.shownIf())
                  .map(logic::condition)
                  .orElseGet(() -> Components.text(words.say("flow.always"))),
              listed(
                  picture.opens(question.id()).stream()
                      .map(other -> text(definition, other, words))
                      .toList()),
              listed(rules),
              listed(picture.steps(rules))));
    }
    return Components.table(
        new Table(
            words.say("flow.caption"),
            List.of(
                words.say("flow.question"),
                words.say("shown"),
                words.say("flow.opens"),
                words.say("flow.rules"),
                words.say("flow.steps")),
            rows));
  }

  private static String text(Definition definition, String question, Words words) {
    return definition.questions().stream()
        .filter(one -> one.id().equals(question))
        .findFirst()
        .map(one -> one.text().in(words.language()))
        .orElse(question);
  }

  private static Content listed(Collection<String> items) {
    return items.isEmpty() ? Components.text("–") : Html.words(List.copyOf(items));
  }
}
