package lv.celakarte.content.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import lv.celakarte.content.document.web.NoteForm;
import lv.celakarte.content.document.web.Versions;
import lv.celakarte.content.notice.NoticeForm;
import lv.celakarte.content.notice.NoticeKeeping;
import lv.celakarte.content.notice.SiteNotice;
import lv.celakarte.content.proposal.web.Answering;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API over site notices; only the coordinator decides. */
@RestController
@RequestMapping(NoticeController.ALL)
@Tag(name = "Notices", description = "Alerts and campaign banners above all public pages")
class NoticeController {

  static final String ALL = "/api/content/v1/notices";

  private final NoticeKeeping keeping;
  private final Answering answering;

  NoticeController(NoticeKeeping keeping, Answering answering) {
    this.keeping = keeping;
    this.answering = answering;
  }

  /** A notice with its version. */
  record NoticeView(long version, boolean shown, SiteNotice notice) {}

  /** All notices. */
  record NoticesView(List<NoticeView> items) {}

  @GetMapping
  @Operation(summary = "List all notices, the latest first")
  NoticesView list(@Parameter(hidden = true) Person person) {
    return new NoticesView(keeping.list(person).stream().map(this::view).toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a notice with its history")
  ResponseEntity<NoticeView> read(
      @Parameter(hidden = true) Person person, @PathVariable String id) {
    return keeping
        .find(person, id)
        .map(stored -> Answering.shown(stored, this::view))
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Begin a notice",
      description = "Pages show it as soon as a coordinator who did not write it approves.")
  ResponseEntity<NoticeView> begin(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @RequestBody NoticeForm form) {
    var begun = answering.done(locale, keeping.begin(person, form), this::view);
    return ResponseEntity.created(URI.create(ALL + "/" + begun.id()))
        .eTag(Versions.tag(begun.version()))
        .body(view(begun));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Propose that it says something else")
  ResponseEntity<NoticeView> change(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody NoticeForm form) {
    var expected = Versions.expected(ifMatch);
    return answering.answer(locale, keeping.change(person, id, expected, form), this::view);
  }

  @PostMapping("/{id}/{step:approve|dismiss|emergency|end}")
  @Operation(
      summary = "Approve, dismiss or put through what is proposed; end a notice before its time",
      description =
          "Only another person than the authors of a proposal approves it. The coordinator may put"
              + " it through alone with a note, which stays visible for ever.")
  ResponseEntity<NoticeView> step(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String step,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable NoteForm form) {
    var expected = Versions.expected(ifMatch);
    var note = NoteForm.of(form);
    var answer =
        switch (step) {
          case "approve" -> keeping.approve(person, id, expected, note);
          case "dismiss" -> keeping.dismiss(person, id, expected, note);
          case "end" -> keeping.end(person, id, expected, note);
          default -> keeping.putThrough(person, id, expected, note);
        };
    return answering.answer(locale, answer, this::view);
  }

  private NoticeView view(Stored<SiteNotice> stored) {
    return new NoticeView(stored.version(), stored.state().shown(keeping.now()), stored.state());
  }
}
