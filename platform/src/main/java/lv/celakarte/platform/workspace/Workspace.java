package lv.celakarte.platform.workspace;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.access.PersonArgument;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemPages;
import lv.celakarte.platform.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Puts a screen into the frame that all workspace screens share. */
public final class Workspace implements ProblemPages {

  static final Views VIEWS = new Views("lv.celakarte.platform.templates");

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Texts texts;
  private final Navigation navigation;
  private final WorkspaceFiles files = new WorkspaceFiles();

  Workspace(Texts texts, Navigation navigation) {
    this.texts = texts;
    this.navigation = navigation;
  }

  /** The screen with status 200. */
  public ResponseEntity<String> show(WorkspaceRequest request, Page page) {
    return show(request, 200, page);
  }

  /** The screen with another status, for a form that came back with something to put right. */
  public ResponseEntity<String> show(WorkspaceRequest request, int status, Page page) {
    return answer(request.locale(), request.path(), request.person(), status, page);
  }

  @Override
  public boolean shows(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.equals("/darbvieta") || path.startsWith("/darbvieta/");
  }

  @Override
  public ResponseEntity<String> page(
      HttpServletRequest request,
      Locale locale,
      int status,
      String title,
      List<FieldProblem> fields) {
    var body =
        Components.all(
            Components.errorSummary(locale, fields),
            VIEWS.render(
                "workspace/problem",
                new ProblemView(
                    status,
                    texts.get(locale, "workspace.problem.next"),
                    texts.get(locale, "workspace.problem.back"))));
    return answer(
        locale,
        request.getRequestURI(),
        PersonArgument.current().orElse(null),
        status,
        Page.of(title, body));
  }

  /** What the problem page says under its title. */
  public record ProblemView(int status, String next, String back) {}

  private ResponseEntity<String> answer(
      Locale locale, String path, @Nullable Person person, int status, Page page) {
    var entries = person == null ? List.<Navigation.Entry>of() : navigation.of(person);
    var current = Navigation.current(entries, path);
    var shown =
        entries.stream()
            .map(entry ->
                new NavigationLink(
                    entry.path(), texts.get(locale, entry.text()), entry.path().equals(current)))
            .toList();
    var frame = new Frame(page, locale, person, shown, files.styleHref(), files.iconHref(), texts);
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .body(Views.toText(VIEWS.render("workspace/frame", frame)));
  }
}
