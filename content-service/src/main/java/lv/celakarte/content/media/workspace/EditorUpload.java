package lv.celakarte.content.media.workspace;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.media.Library;
import lv.celakarte.content.media.Library.Answer;
import lv.celakarte.content.media.MediaItem;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings a picture from the screen on which a text is written, which its writer does not leave. */
@Controller
class EditorUpload {

  private final Library library;
  private final Reading reading;
  private final Faults faults;

  EditorUpload(Library library, Reading reading, Faults faults) {
    this.library = library;
    this.reading = reading;
    this.faults = faults;
  }

  /**
   * What came of it.
   *
   * @param name of the picture as people call it; empty when it was refused
   * @param marks what stands in the text for it
   * @param problem why it was refused, in sentences
   */
  record Brought(String name, String marks, String problem) {}

  @PostMapping("/darbvieta/saturs/mediji/teksta")
  ResponseEntity<Brought> bring(
      WorkspaceRequest request,
      @RequestParam("dokuments") String key,
      @RequestParam("apraksts") String description,
      @RequestParam("file") MultipartFile file)
      throws IOException {
    var document =
        DocumentId.ofKey(key)
            .flatMap(id -> reading.find(request.person(), id))
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND))
            .state();
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var words = Map.of("lv", description);
    var upload = new Library.Upload(document.owner(), name, file.getBytes(), words);
    return switch (library.bring(request.person(), upload)) {
      case Answer.Done(var stored) ->
          ResponseEntity.ok(brought(stored.state(), document.id().language().code()));
      case Answer.Faulty(var wrong) ->
          ResponseEntity.badRequest()
              .body(
                  new Brought(
                      "",
                      "",
                      faults.in(request.locale(), wrong).stream()
                          .map(FieldProblem::message)
                          .collect(Collectors.joining(" "))));
      case Answer.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Answer.Stale _ -> throw ProblemException.of(CommonProblem.VERSION_CONFLICT);
      case Answer.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private static Brought brought(MediaItem item, String language) {
    return new Brought(item.described(language), item.markdown(language), "");
  }
}
