package lv.celakarte.content.reach.workspace;

import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.workspace.OwnFile;
import lv.celakarte.content.document.workspace.Screens;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers the script that asks whether readers everywhere see the last change. */
@Controller
class ReachAnswers {

  /** Below a document's address. */
  static final String WORD = "/sasniegts";

  private static final String BASE = "/darbvieta/saturs/resursi/";
  static final OwnFile SCRIPT = OwnFile.script(ReachAnswers.class, "sasniegts", BASE);

  private final Screens screens;
  private final Reading reading;
  private final ReachPanel panel;

  ReachAnswers(Screens screens, Reading reading, ReachPanel panel) {
    this.screens = screens;
    this.reading = reading;
    this.panel = panel;
  }

  @GetMapping(BASE + "sasniegts.{hash}.js")
  ResponseEntity<byte[]> script() {
    return SCRIPT.answer();
  }

  @GetMapping("/darbvieta/saturs/{id}/{language}" + WORD)
  ResponseEntity<ReachPanel.Told> reached(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var document =
        DocumentId.parse(id, language)
            .flatMap(known -> reading.find(request.person(), known))
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND))
            .state();
    var told =
        panel
            .told(screens.words(request), document)
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told);
  }
}
