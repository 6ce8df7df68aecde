package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.celakarte.content.document.RigaTime;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.Scheduling;
import lv.celakarte.content.document.Scheduling.Plan;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What comes and goes on which day; the coordinator sees it for all institutions together. */
@Controller
public class CalendarScreen {

  private final Workspace workspace;
  private final Screens screens;
  private final Scheduling scheduling;

  CalendarScreen(Workspace workspace, Screens screens, Scheduling scheduling) {
    this.workspace = workspace;
    this.screens = screens;
    this.scheduling = scheduling;
  }

  /** A day on which something happens. */
  public record Day(String name, Content table) {}

  /** What the screen shows. */
  public record View(List<Day> days) {}

  @GetMapping(Addressing.LIST + "/kalendars")
  ResponseEntity<String> calendar(WorkspaceRequest request) {
    request.person().require(Right.READ);
    var words = screens.words(request);
    var byDay =
        scheduling.plans(request.person()).stream()
            .collect(
                Collectors.groupingBy(
                    plan -> RigaTime.day(plan.at()), TreeMap::new, Collectors.toList()));
    var days =
        byDay.entrySet().stream()
            .map(entry -> day(words, entry.getKey(), entry.getValue()))
            .toList();
    var page =
        Page.of(words.of("calendar.title"), Screens.render("calendar", new View(days), words))
            .trail(Screens.listCrumb(words));
    return workspace.show(request, page);
  }

  private static Day day(Words words, LocalDate date, List<Plan> plans) {
    var head =
        List.of(
            words.of("calendar.hour"),
            words.of("calendar.what"),
            words.of("column.title"),
            words.of("column.language"),
            words.of("column.owner"),
            words.of("calendar.who"));
    var rows = plans.stream().map(plan -> row(words, plan)).toList();
    var name = words.day(date);
    return new Day(
        name,
        Components.table(new Table(words.of("calendar.caption", plans.size()), head, rows)));
  }

  private static List<Content> row(Words words, Plan plan) {
    var document = plan.document().state();
    var comes = plan.kind() == Plan.Kind.PUBLISH;
    return List.of(
        Components.text(words.hour(plan.at())),
        Components.tag(
            words.of(comes ? "calendar.publish" : "calendar.withdraw"),
            comes ? Tone.GOOD : Tone.BAD),
        Components.link(document.text().title(), Addressing.of(document.id())),
        Components.text(words.of("language." + document.id().language().code())),
        Components.text(document.owner().toUpperCase(words.locale())),
        Components.text(plan.by().name()));
  }
}
