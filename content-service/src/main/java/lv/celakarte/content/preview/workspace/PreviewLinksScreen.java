package lv.celakarte.content.preview.workspace;

import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.preview.Previews;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the forms of the preview links and leads back to the document. */
@Controller
class PreviewLinksScreen {

  private static final String LINKS = "/prieksskatijuma-saites";

  private final Previews previews;

  PreviewLinksScreen(Previews previews) {
    this.previews = previews;
  }

  static String address(DocumentId id) {
    return "/darbvieta/saturs/" + id.contentId() + "/" + id.language().code() + LINKS;
  }

  @PostMapping("/darbvieta/saturs/{id}/{language}" + LINKS)
  ResponseEntity<String> make(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @RequestParam(name = "dienas") int days,
      @RequestParam(name = "kam", defaultValue = "") String forWhom) {
    var document = id(id, language);
    var unused = previews.make(request.person(), document, days, forWhom);
    return back(document);
  }

  @PostMapping("/darbvieta/saturs/{id}/{language}" + LINKS + "/{link}/atsaukt")
  ResponseEntity<String> revoke(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable String link) {
    var document = id(id, language);
    previews.revoke(request.person(), document, link);
    return back(document);
  }

  private static ResponseEntity<String> back(DocumentId id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(
            HttpHeaders.LOCATION,
            "/darbvieta/saturs/"
                + id.contentId()
                + "/"
                + id.language().code()
                + "#prieksskatijuma-saites")
        .build();
  }

  private static DocumentId id(String id, String language) {
    return DocumentId.parse(id, language)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }
}
