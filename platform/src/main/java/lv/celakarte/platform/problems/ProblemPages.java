package lv.celakarte.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;

/** Shows a problem to a person instead of a program. */
public interface ProblemPages {

  /** Whether a person is looking at what this request answers. */
  boolean shows(HttpServletRequest request);

  /** The page with this title and these field problems. */
  ResponseEntity<String> page(
      HttpServletRequest request,
      Locale locale,
      int status,
      String title,
      List<FieldProblem> fields);
}
