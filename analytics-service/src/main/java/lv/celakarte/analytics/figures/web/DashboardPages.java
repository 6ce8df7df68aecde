package lv.celakarte.analytics.figures.web;

import gg.jte.Content;
import java.time.Duration;
import java.time.YearMonth;
import java.util.stream.IntStream;
import lv.celakarte.analytics.figures.Choice;
import lv.celakarte.analytics.figures.Reporting;
import lv.celakarte.analytics.names.Names;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard and its tables as files. */
@Controller
class DashboardPages {

  static final String PATH = "/darbvieta/parskati";
  static final String STYLE = PATH + "/diagrammas.{hash}.css";

  private static final int MONTHS = 12;

  private final Reporting reporting;
  private final Names names;
  private final Texts texts;
  private final Workspace workspace;
  private final Views views = new Views("lv.celakarte.analytics.templates");
  private final StyleSheet style = new StyleSheet();

  DashboardPages(Reporting reporting, Names names, Texts texts, Workspace workspace) {
    this.reporting = reporting;
    this.names = names;
    this.texts = texts;
    this.workspace = workspace;
  }

  @GetMapping(PATH)
  ResponseEntity<String> dashboard(
      WorkspaceRequest request,
      @RequestParam(name = Asked.TIME, required = false) @Nullable String time,
      @RequestParam(name = Asked.FROM, required = false) @Nullable String from,
      @RequestParam(name = Asked.TO, required = false) @Nullable String to) {
    request.person().require(Reports.READ);
    var words = new Words(texts, request.locale());
    var asked = Asked.of(time, from, to, words);
    var overview = reporting.overview(asked.choice().period(reporting.today()));
    var month = YearMonth.from(reporting.today());
    var dashboard =
        new DashboardMaking(overview, asked, names, words, reporting.threshold())
            .make(style.href(), ownPeriod(asked, words, month), month);
    var body =
        Components.all(
            Components.errorSummary(request.locale(), asked.errors()),
            views.render("dashboard", dashboard));
    var page =
        Page.of(words.text("dashboard.title"), body)
            .trail(new Crumb(words.text("workspace.nav.home"), "/darbvieta"));
    return workspace.show(request, asked.errors().isEmpty() ? 200 : 400, page);
  }

  @GetMapping(PATH + "/{table}.csv")
  ResponseEntity<byte[]> file(
      WorkspaceRequest request,
      @PathVariable String table,
      @RequestParam(name = Asked.TIME, required = false) @Nullable String time,
      @RequestParam(name = Asked.FROM, required = false) @Nullable String from,
      @RequestParam(name = Asked.TO, required = false) @Nullable String to) {
    request.person().require(Reports.READ);
    var words = new Words(texts, request.locale());
    var asked = Asked.of(time, from, to, words);
    if (!asked.errors().isEmpty()) {
      throw ProblemException.of(FigureProblem.INVALID_PERIOD).fields(asked.errors());
    }
    var sheet = Sheets.parse(table).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    return Csv.answer(
        sheet.of(reporting.overview(asked.choice().period(reporting.today())), words));
  }

  @GetMapping(STYLE)
  ResponseEntity<byte[]> style() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/css;charset=utf-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(style.bytes());
  }

  private Content ownPeriod(Asked asked, Words words, YearMonth thisMonth) {
    var months =
        IntStream.range(0, MONTHS)
            .mapToObj(thisMonth::minusMonths)
            .map(month -> new Option(month.toString(), words.month(month)))
            .toList();
    var chosen = asked.choice() instanceof Choice.Month(var month) ? month : thisMonth;
    return views.render(
        "period",
        new PeriodForms(
            PATH,
            Components.select(
                Field.of(Asked.TIME, words.text("period.whichmonth"), chosen.toString())
                    .error(asked.error(Asked.TIME).orElse(null)),
                months),
            Components.dateField(
                Field.of(Asked.FROM, words.text("period.from"), asked.from())
                    .error(asked.error(Asked.FROM).orElse(null))),
            Components.dateField(
                Field.of(Asked.TO, words.text("period.to"), asked.to())
                    .error(asked.error(Asked.TO).orElse(null))),
            Components.button(words.text("period.show"))));
  }
}
