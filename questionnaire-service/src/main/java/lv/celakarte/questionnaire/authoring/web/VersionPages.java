package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.time.Duration;
import java.util.ArrayList;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Edition;
import lv.celakarte.questionnaire.authoring.Held;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.impact.AnswerCounts;
import lv.celakarte.questionnaire.proof.Comparing;
import lv.celakarte.questionnaire.proof.Impact;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One version beside another: what it changes for visitors, and in which words it differs. */
@Controller
@RequestMapping("/darbvieta/anketas/{id}/{number}")
class VersionPages {

  /** So long a screen may take. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Publishing publishing;
  private final Workspace workspace;
  private final Texts texts;
  private final AnswerCounts counts;

  VersionPages(Publishing publishing, Workspace workspace, Texts texts, AnswerCounts counts) {
    this.publishing = publishing;
    this.workspace = workspace;
    this.texts = texts;
    this.counts = counts;
  }

  private Held held(String id, WorkspaceRequest request) {
    request.person().require(AuthoringPermission.READ);
    return publishing.find(id).orElseThrow(EditionPages::unknown);
  }

  private static Edition edition(Held held, int number) {
    return held.questionnaire().edition(number).orElseThrow(EditionPages::unknown);
  }

  /** The file itself, to work on elsewhere; it can be uploaded again. */
  @GetMapping("/eksports")
  ResponseEntity<String> export(
      @PathVariable String id, @PathVariable int number, WorkspaceRequest request) {
    var edition = edition(held(id, request), number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + id + "-" + number + ".json\"")
        .body(publishing.text(edition));
  }

  @GetMapping("/ietekme")
  ResponseEntity<String> impact(
      @PathVariable String id,
      @PathVariable int number,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      WorkspaceRequest request) {
    var held = held(id, request);
    var edition = edition(held, number);
    var words = new Words(texts, request.locale());
    var live = held.questionnaire().live();
    var definition = publishing.effective(edition);
    var body =
        live.isEmpty() || live.get().number() == number
            ? Html.paragraph(words.say("impact.nothing-live"))
            : impact(live.get(), definition, edition, held, authorization, words);
    return show(held, edition, definition, words.say("impact.title"), body, words, request);
  }

  private Content impact(
      Edition live,
      Definition definition,
      Edition edition,
      Held held,
      String authorization,
      Words words) {
    var impact =
        Comparing.compare(publishing.effective(live), definition, publishing.today(), PATIENCE);
    var engine = Engine.compile(definition, edition.number(), publishing.today());
    var before = publishing.effective(live);
    var examples = new ProofScreen(engine, words, here(held, edition));
    var parts = new ArrayList<Content>();
    parts.add(Html.paragraph(words.say("impact.lead", live.number())));
    if (impact.changes().isEmpty() && impact.undecided().isEmpty()) {
      parts.add(Components.tag(words.say("impact.none"), Tone.GOOD));
    }
    var shares =
        new ShareWords(
            counts.before(publishing.today(), definition.id(), authorization), definition, words);
    if (!impact.changes().isEmpty()) {
      var changes =
          impact.changes().stream()
              .map(change -> change(change, definition, before, examples, shares, words))
              .toArray(Content[]::new);
      parts.add(Html.block("mainas", words.say("impact.steps"), changes));
    }
    if (!impact.undecided().isEmpty()) {
      parts.add(Html.quiet(words.say("impact.undecided", String.join(", ", impact.undecided()))));
    }
    parts.add(Html.quiet(shares.method()));
    return Components.all(parts.toArray(Content[]::new));
  }

  private static Content change(
      Impact.Change change,
      Definition definition,
      Definition before,
      ProofScreen examples,
      ShareWords shares,
      Words words) {
    var source = change.way() == Impact.Way.GAINED ? definition : before;
    var title =
        source.steps().stream()
            .filter(step -> step.id().equals(change.step()))
            .findFirst()
            .map(step -> step.title().in(words.language()))
            .orElse("");
    var gained = change.way() == Impact.Way.GAINED;
    var parts = new ArrayList<Content>();
    parts.add(
        Components.tag(
            words.say(gained ? "impact.gained" : "impact.lost"),
            gained ? Tone.GOOD : Tone.ATTENTION));
    for (var example : change.examples()) {
      parts.add(Html.paragraph(words.say("proof.example")));
      parts.add(examples.visitor(example));
      shares.of(example).ifPresent(said -> parts.add(Html.paragraph(said)));
    }
    if (change.more()) {
      parts.add(Html.quiet(words.say("impact.more")));
    }
    return Html.part(change.step() + ": " + title, parts.toArray(Content[]::new));
  }

  @GetMapping("/salidzinat")
  ResponseEntity<String> compare(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(name = "ar", defaultValue = "0") int other,
      WorkspaceRequest request) {
    var held = held(id, request);
    var edition = edition(held, number);
    var words = new Words(texts, request.locale());
    var definition = publishing.definition(edition);
    var numbers =
        held.questionnaire().editions().stream()
            .map(Edition::number)
            .filter(candidate -> candidate != number)
            .map(candidate -> new Option(Integer.toString(candidate), Integer.toString(candidate)))
            .toList();
    Content body;
    if (numbers.isEmpty()) {
      body = Html.paragraph(words.say("compare.alone"));
    } else {
      int with =
          other > 0 ? other : held.questionnaire().live().map(Edition::number).orElse(number - 1);
      int chosen = with == number || with < 1 ? Integer.parseInt(numbers.getFirst().value()) : with;
      body =
          Components.all(
              Html.choice(
                  here(held, edition) + "/salidzinat",
                  Components.select(
                      Field.of("ar", words.say("compare.with"), Integer.toString(chosen)), numbers),
                  Components.button(words.say("compare.show"))),
              new ComparisonScreen(
                      publishing.definition(edition(held, chosen)),
                      definition,
                      publishing.today(),
                      words)
                  .content());
    }
    return show(held, edition, definition, words.say("compare.title"), body, words, request);
  }

  private static String here(Held held, Edition edition) {
    return EditionPages.HERE + "/" + held.questionnaire().id() + "/" + edition.number();
  }

  private ResponseEntity<String> show(
      Held held,
      Edition edition,
      Definition definition,
      String title,
      Content body,
      Words words,
      WorkspaceRequest request) {
    var name = definition.title().in(words.language());
    return workspace.show(
        request,
        Page.of(title, body)
            .trail(
                new Crumb(words.say("title"), EditionPages.HERE),
                new Crumb(
                    words.say("edition.title", name, edition.number()), here(held, edition))));
  }
}
