package lv.celakarte.content.notice.workspace;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import lv.celakarte.content.document.RigaTime;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.document.web.NoteForm;
import lv.celakarte.content.document.workspace.Addressing;
import lv.celakarte.content.document.workspace.ByLanguage;
import lv.celakarte.content.document.workspace.Notice;
import lv.celakarte.content.document.workspace.Screens;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.notice.NoticeForm;
import lv.celakarte.content.notice.NoticeKeeping;
import lv.celakarte.content.notice.NoticeRight;
import lv.celakarte.content.notice.SiteNotice;
import lv.celakarte.content.proposal.Answer;
import lv.celakarte.content.proposal.web.Answering;
import lv.celakarte.content.proposal.workspace.Decision;
import lv.celakarte.content.proposal.workspace.ProposalPanel;
import lv.celakarte.content.proposal.workspace.ProposalPanel.Rights;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemCode;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Alerts and campaign banners: what stands above the public pages, and when. */
@Controller
public class NoticeScreen {

  static final String ALL = Addressing.LIST + "/pazinojumi";

  private final Workspace workspace;
  private final Screens screens;
  private final NoticeKeeping keeping;
  private final Faults faults;

  NoticeScreen(Workspace workspace, Screens screens, NoticeKeeping keeping, Faults faults) {
    this.workspace = workspace;
    this.screens = screens;
    this.keeping = keeping;
    this.faults = faults;
  }

  /** What the list shows. */
  public record ListView(boolean keeps, boolean empty, Content table) {}

  /**
   * What the form shows.
   *
   * @param ends whether the notice can be ended early
   * @param emergencies what went past the second person, each in a sentence
   * @param proposal what waits for a second person
   */
  public record View(
      String address,
      long version,
      boolean ends,
      List<String> emergencies,
      Content proposal,
      Content errors,
      Content fields,
      Content history) {}

  @GetMapping(ALL)
  ResponseEntity<String> list(WorkspaceRequest request) {
    var words = screens.words(request);
    var notices = keeping.list(request.person());
    var head =
        List.of(
            words.of("notices.text"),
            words.of("notices.kind"),
            words.of("column.state"),
            words.of("notices.from"),
            words.of("notices.until"));
    var keeps = request.person().may(NoticeRight.PROPOSE);
    var rows = notices.stream().map(stored -> row(words, stored.state(), keeps)).toList();
    var table = Components.table(new Table(words.of("notices.title"), head, rows));
    return workspace.show(
        request,
        Page.of(
                words.of("notices.title"),
                Screens.render("notices", new ListView(keeps, notices.isEmpty(), table), words))
            .trail(Screens.listCrumb(words)));
  }

  private List<Content> row(Words words, SiteNotice notice, boolean keeps) {
    var text =
        notice
            .text()
            .getOrDefault(words.locale().getLanguage(), notice.text().getOrDefault("lv", ""));
    return List.of(
        keeps ? Components.link(text, ALL + "/" + notice.id()) : Components.text(text),
        Components.text(words.of("notices.kind." + notice.kind().code())),
        state(words, notice),
        Components.text(words.moment(notice.from())),
        Components.text(notice.to() == null ? "–" : words.moment(notice.to())));
  }

  private Content state(Words words, SiteNotice notice) {
    var changes = notice.proposal() != null && notice.state() != SiteNotice.State.PROPOSED;
    return changes
        ? Components.all(
            standing(words, notice),
            Components.text(" "),
            Components.tag(words.of("proposal.waits"), Tone.ATTENTION))
        : standing(words, notice);
  }

  private Content standing(Words words, SiteNotice notice) {
    var now = keeping.now();
    if (notice.shown(now)) {
      return Components.tag(words.of("notices.shown"), Tone.GOOD);
    }
    if (notice.proposal() != null && notice.state() == SiteNotice.State.PROPOSED) {
      return Components.tag(words.of("proposal.waits"), Tone.ATTENTION);
    }
    if (notice.state() == SiteNotice.State.PROPOSED) {
      return Components.tag(words.of("proposal.action.dismissed"), Tone.NEUTRAL);
    }
    var coming = notice.state() == SiteNotice.State.ACTIVE && now.isBefore(notice.from());
    return coming
        ? Components.tag(words.of("notices.coming"), Tone.ATTENTION)
        : Components.tag(words.of("notices.over"), Tone.NEUTRAL);
  }

  @GetMapping(ALL + "/jauns")
  ResponseEntity<String> form(WorkspaceRequest request) {
    request.person().require(NoticeRight.PROPOSE);
    var form = new NoticeForm(SiteNotice.Kind.CAMPAIGN.code(), null, null, null, null, null, null);
    return show(request, 200, null, 0, form, List.of(), null);
  }

  @PostMapping(ALL)
  ResponseEntity<String> begin(
      WorkspaceRequest request, @RequestParam MultiValueMap<String, String> values) {
    var form = read(values);
    return after(request, null, 0, form, keeping.begin(request.person(), form));
  }

  @GetMapping(ALL + "/{id}")
  ResponseEntity<String> one(WorkspaceRequest request, @PathVariable String id) {
    request.person().require(NoticeRight.PROPOSE);
    var stored = find(request, id);
    return show(request, 200, stored, stored.version(), formOf(stored.state()), List.of(), null);
  }

  @PostMapping(ALL + "/{id}")
  ResponseEntity<String> change(
      WorkspaceRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values) {
    var form = read(values);
    var version = version(values);
    return after(request, id, version, form, keeping.change(request.person(), id, version, form));
  }

  @PostMapping(ALL + "/{id}/beigt")
  ResponseEntity<String> end(
      WorkspaceRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values) {
    var version = version(values);
    var answer = keeping.end(request.person(), id, version, note(values, "note"));
    return after(request, id, version, null, answer);
  }

  @PostMapping(ALL + "/{id}/lemums/{word}")
  ResponseEntity<String> decide(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String word,
      @RequestParam MultiValueMap<String, String> values) {
    var decision =
        Decision.of(word).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    var person = request.person();
    var version = version(values);
    var note = note(values, word + ".note");
    var answer =
        switch (decision) {
          case APPROVE -> keeping.approve(person, id, version, note);
          case DISMISS -> keeping.dismiss(person, id, version, note);
          case PUT_THROUGH -> keeping.putThrough(person, id, version, note);
        };
    return after(request, id, version, null, answer);
  }

  /**
   * Where it goes on.
   *
   * @param typed what was filled in; nothing when the form had no such fields
   */
  private ResponseEntity<String> after(
      WorkspaceRequest request,
      @Nullable String id,
      long version,
      @Nullable NoticeForm typed,
      Answer<SiteNotice> answer) {
    return switch (answer) {
      case Answer.Done<SiteNotice>(var stored) -> Notice.to(ALL + "/" + stored.id());
      case Answer.Faulty<SiteNotice>(var wrong) -> {
        var stored = id == null ? null : find(request, id);
        yield show(request, 400, stored, version, Objects.requireNonNull(typed), wrong, null);
      }
      case Answer.Refused<SiteNotice>(var obstacle) -> {
        var problem = Answering.problem(obstacle);
        var stored = find(request, Objects.requireNonNull(id));
        yield refused(request, problem, stored, typed);
      }
      case Answer.Stale<SiteNotice>(_, var current) ->
          refused(request, CommonProblem.VERSION_CONFLICT, current, typed);
      case Answer.Forbidden<SiteNotice> _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Answer.Unknown<SiteNotice> _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  /** Nothing was done, for this reason; what was typed stays. */
  private ResponseEntity<String> refused(
      WorkspaceRequest request,
      ProblemCode problem,
      Stored<SiteNotice> stored,
      @Nullable NoticeForm typed) {
    return show(
        request,
        problem.status(),
        stored,
        stored.version(),
        typed == null ? formOf(stored.state()) : typed,
        List.of(),
        screens.words(request).of("problem." + problem.code()));
  }

  private ResponseEntity<String> show(
      WorkspaceRequest request,
      int status,
      @Nullable Stored<SiteNotice> stored,
      long version,
      NoticeForm form,
      List<Fault> wrong,
      @Nullable String problem) {
    var words = screens.words(request);
    var problems = faults.in(request.locale(), wrong);
    var view =
        new View(
            stored == null ? ALL : ALL + "/" + stored.id(),
            version,
            stored != null
                && stored.state().state() == SiteNotice.State.ACTIVE
                && request.person().may(NoticeRight.DECIDE),
            stored == null ? List.of() : ProposalPanel.emergencies(words, stored.state().history()),
            stored == null ? Components.all() : proposal(words, request.person(), stored),
            Components.errorSummary(request.locale(), problems),
            new NoticeFields(words, problems).of(form),
            stored == null
                ? Components.all()
                : ProposalPanel.history(words, stored.state().history()));
    var title = words.of(stored == null ? "notices.new" : "notices.change");
    return workspace.show(
        request,
        status,
        Page.of(title, Screens.render("notice", view, words))
            .trail(Screens.listCrumb(words), new Crumb(words.of("notices.title"), ALL))
            .message(problem == null ? null : new Message(Message.Kind.WARNING, problem)));
  }

  private static Content proposal(Words words, Person person, Stored<SiteNotice> stored) {
    var notice = stored.state();
    if (notice.proposal() == null) {
      return Components.all();
    }
    var decides = person.may(NoticeRight.DECIDE);
    return ProposalPanel.of(
        words,
        ALL + "/" + stored.id(),
        stored.version(),
        notice.proposal(),
        NoticeDifferences.between(words, notice),
        new Rights(person, person.may(NoticeRight.PROPOSE), decides, decides));
  }

  private Stored<SiteNotice> find(WorkspaceRequest request, String id) {
    return keeping
        .find(request.person(), id)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  private static long version(MultiValueMap<String, String> values) {
    var version = Objects.requireNonNullElse(values.getFirst("version"), "");
    if (!version.matches("\\d{1,18}")) {
      throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
    }
    return Long.parseLong(version);
  }

  private static NoticeForm read(MultiValueMap<String, String> values) {
    var sections = new ArrayList<@Nullable String>();
    sections.addAll(Objects.requireNonNullElse(values.get("sections"), List.of()));
    return new NoticeForm(
        values.getFirst("kind"),
        moment(values, "from"),
        moment(values, "to"),
        ByLanguage.read(values, "text."),
        values.getFirst("href"),
        ByLanguage.read(values, "linkText."),
        sections);
  }

  private static String moment(MultiValueMap<String, String> values, String field) {
    var day = Objects.requireNonNullElse(values.getFirst(field), "");
    var time = Objects.requireNonNullElse(values.getFirst(field + ".time"), "");
    return day.isBlank() ? "" : day + "T" + (time.isBlank() ? "00:00" : time);
  }

  private static String note(MultiValueMap<String, String> values, String field) {
    return NoteForm.of(new NoteForm(values.getFirst(field)));
  }

  private static NoticeForm formOf(SiteNotice kept) {
    var notice = kept.proposal() == null ? kept.content() : kept.proposal().content();
    var sections = new ArrayList<@Nullable String>();
    notice.sections().forEach(section -> sections.add(section.code()));
    var link = notice.link();
    return new NoticeForm(
        notice.kind().code(),
        local(notice.from()),
        notice.to() == null ? "" : local(notice.to()),
        new LinkedHashMap<String, @Nullable String>(notice.text()),
        link == null ? "" : link.href(),
        link == null ? null : new LinkedHashMap<String, @Nullable String>(link.text()),
        sections);
  }

  private static String local(Instant moment) {
    return moment.atZone(RigaTime.ZONE).toLocalDateTime().toString();
  }
}
