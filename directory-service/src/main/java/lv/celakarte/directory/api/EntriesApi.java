package lv.celakarte.directory.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import lv.celakarte.directory.DirectoryPermission;
import lv.celakarte.directory.DirectoryProblem;
import lv.celakarte.directory.FieldProblems;
import lv.celakarte.directory.organization.Author;
import lv.celakarte.directory.organization.Change;
import lv.celakarte.directory.organization.EntryDraft;
import lv.celakarte.directory.organization.KeepingEntries;
import lv.celakarte.directory.organization.KeepingEntries.Result;
import lv.celakarte.directory.organization.Kept;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeping entries, for programs of those who have signed in. */
@RestController
@RequestMapping("/api/directory/v1/organizations")
class EntriesApi {

  private final KeepingEntries entries;
  private final FieldProblems words;

  EntriesApi(KeepingEntries entries, FieldProblems words) {
    this.entries = entries;
    this.words = words;
  }

  /** A new organization and what is stated about it. */
  record NewOrganization(@Nullable String id, @Nullable EntryDraft entry) {}

  /** Why an organization is taken off the lists. */
  record Closing(@Nullable String reason) {}

  /** Who changed what and when, newest first. */
  record History(String id, List<Change> changes) {}

  @GetMapping("/{id}/entry")
  ResponseEntity<EntryView> entry(@PathVariable String id, Person person) {
    person.require(DirectoryPermission.SEE_ENTRY, id);
    return seen(require(id));
  }

  @GetMapping("/{id}/history")
  History history(@PathVariable String id, Person person) {
    person.require(DirectoryPermission.SEE_ENTRY, id);
    return new History(id, require(id).history());
  }

  @PostMapping
  ResponseEntity<EntryView> add(@RequestBody NewOrganization wanted, Person person, Locale locale) {
    person.require(DirectoryPermission.ARRANGE);
    var id = wanted.id() == null ? "" : wanted.id().strip();
    var draft = wanted.entry();
    if (draft == null) {
      throw ProblemException.of(DirectoryProblem.INVALID_ENTRY)
          .fields(List.of(words.of("entry", "required", locale)));
    }
    var kept = settle(entries.add(id, draft, author(person)), locale);
    return ResponseEntity.created(URI.create("/api/directory/v1/organizations/" + id))
        .eTag(Long.toString(kept.version()))
        .body(EntryView.of(kept));
  }

  @PutMapping("/{id}/entry")
  ResponseEntity<EntryView> revise(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody EntryDraft draft,
      Person person,
      Locale locale) {
    person.require(DirectoryPermission.KEEP_ENTRY, id);
    var version = IfMatch.version(ifMatch);
    return seen(settle(entries.revise(id, version, draft, author(person)), locale));
  }

  @PostMapping("/{id}/closing")
  ResponseEntity<EntryView> close(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Closing closing,
      Person person,
      Locale locale) {
    person.require(DirectoryPermission.ARRANGE);
    var reason = closing.reason() == null ? "" : closing.reason();
    var version = IfMatch.version(ifMatch);
    return seen(settle(entries.close(id, version, reason, author(person)), locale));
  }

  @DeleteMapping("/{id}/closing")
  ResponseEntity<EntryView> reopen(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Person person,
      Locale locale) {
    person.require(DirectoryPermission.ARRANGE);
    var version = IfMatch.version(ifMatch);
    return seen(settle(entries.reopen(id, version, author(person)), locale));
  }

  private Kept require(String id) {
    return entries
        .find(id)
        .orElseThrow(() -> ProblemException.of(DirectoryProblem.UNKNOWN_ORGANIZATION));
  }

  private Kept settle(Result result, Locale locale) {
    return switch (result) {
      case Result.Done(var kept) -> kept;
      case Result.Unknown _ -> throw ProblemException.of(DirectoryProblem.UNKNOWN_ORGANIZATION);
      case Result.Refused(var refusal) -> throw ProblemException.of(DirectoryProblem.of(refusal));
      case Result.Invalid(var violations) ->
          throw ProblemException.of(DirectoryProblem.INVALID_ENTRY)
              .fields(words.of(violations, locale));
      case Result.Conflict(var expected, var current, _) ->
          throw ProblemException.of(CommonProblem.VERSION_CONFLICT)
              .with("expectedVersion", expected)
              .with("currentVersion", current.version())
              .with("current", EntryView.of(current));
    };
  }

  private static ResponseEntity<EntryView> seen(Kept kept) {
    return ResponseEntity.ok().eTag(Long.toString(kept.version())).body(EntryView.of(kept));
  }

  private static Author author(Person person) {
    return new Author(person.id(), person.name());
  }
}
