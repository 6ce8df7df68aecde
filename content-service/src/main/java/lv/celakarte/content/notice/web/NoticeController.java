package lv.celakarte.content.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.document.web.Versions;
import lv.celakarte.content.notice.NoticeForm;
import lv.celakarte.content.notice.NoticeKeeping;
import lv.celakarte.content.notice.NoticeKeeping.Outcome;
import lv.celakarte.content.notice.SiteNotice;
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

/** The API over site notices; only the coordinator writes. */
@RestController
@RequestMapping(NoticeController.ALL)
@Tag(name = "Notices", description = "Alerts and campaign banners above all public pages")
class NoticeController {

  static final String ALL = "/api/content/v1/notices";

  private final NoticeKeeping keeping;
  private final Faults faults;

  NoticeController(NoticeKeeping keeping, Faults faults) {
    this.keeping = keeping;
    this.faults = faults;
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
        .map(this::answer)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Begin a notice")
  ResponseEntity<NoticeView> begin(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @RequestBody NoticeForm form) {
    var begun = done(locale, keeping.begin(person, form));
    return ResponseEntity.created(URI.create(ALL + "/" + begun.id()))
        .eTag(Versions.tag(begun.version()))
        .body(view(begun));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Say something else")
  ResponseEntity<NoticeView> change(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody NoticeForm form) {
    return answer(done(locale, keeping.change(person, id, Versions.expected(ifMatch), form)));
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "End a notice before its time")
  ResponseEntity<NoticeView> end(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(done(locale, keeping.end(person, id, Versions.expected(ifMatch))));
  }

  private ResponseEntity<NoticeView> answer(Stored<SiteNotice> stored) {
    return ResponseEntity.ok().eTag(Versions.tag(stored.version())).body(view(stored));
  }

  private NoticeView view(Stored<SiteNotice> stored) {
    return new NoticeView(stored.version(), stored.state().shown(keeping.now()), stored.state());
  }

  private Stored<SiteNotice> done(Locale locale, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var stored) -> stored;
      case Outcome.Faulty(var wrong) ->
          throw ProblemException.of(CommonProblem.INVALID_FIELDS).fields(faults.in(locale, wrong));
      case Outcome.Stale(var expected, var current) ->
          throw Versions.conflict(expected, current.version(), view(current));
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }
}
