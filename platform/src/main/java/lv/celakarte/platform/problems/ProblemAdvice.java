package lv.celakarte.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.celakarte.platform.texts.Texts;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever ends a request into a problem (RFC 9457) for programs or a page for people.
 *
 * <p>It never shows an exception's own words, which are for those who run the service.
 */
@ControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final String COME_AGAIN_SECONDS = "5";

  private final Texts texts;
  private final List<ProblemPages> pages;
  private final List<Absence> absences;

  ProblemAdvice(Texts texts, List<ProblemPages> pages, List<Absence> absences) {
    this.texts = texts;
    this.pages = pages;
    this.absences = absences;
  }

  @ExceptionHandler
  ResponseEntity<Object> problem(ProblemException problem, WebRequest request) {
    return answer(problem, HttpHeaders.EMPTY, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> surprise(Exception surprise, WebRequest request) {
    // Tomcat finds only while reading that a form sent in chunks is too large.
    if (surprise instanceof InvalidParameterException form
        && form.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()) {
      return answer(ProblemException.of(CommonProblem.TOO_LARGE), HttpHeaders.EMPTY, request);
    }
    if (absences.stream().anyMatch(absence -> absence.explains(surprise))) {
      LOG.warn("A request ended because something is away: {}", surprise.toString());
      var headers = new HttpHeaders();
      headers.set(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
      return answer(ProblemException.of(CommonProblem.UNAVAILABLE), headers, request);
    }
    LOG.error("A request ended in a way that nobody expected", surprise);
    return answer(ProblemException.of(CommonProblem.UNEXPECTED), HttpHeaders.EMPTY, request);
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var fields =
        invalid.getBindingResult().getFieldErrors().stream().map(ProblemAdvice::field).toList();
    return answer(
        ProblemException.of(CommonProblem.INVALID_FIELDS).fields(fields), headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      LOG.error("A request could not be answered", failure);
    }
    return answer(ProblemException.of(common(status)), headers, request);
  }

  private static CommonProblem common(HttpStatusCode status) {
    return Arrays.stream(CommonProblem.values())
        .filter(problem -> problem.status() == status.value())
        .findFirst()
        .orElse(status.is5xxServerError() ? CommonProblem.UNEXPECTED : CommonProblem.BAD_REQUEST);
  }

  private static FieldProblem field(FieldError error) {
    return new FieldProblem(
        error.getField(),
        kebab(Optional.ofNullable(error.getCode()).orElse("invalid")),
        Optional.ofNullable(error.getDefaultMessage()).orElse(""));
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private ResponseEntity<Object> answer(
      ProblemException problem, HttpHeaders headers, WebRequest request) {
    var locale = LocaleContextHolder.getLocale();
    var title = texts.get(locale, "problem." + problem.code().code());
    var servletRequest = ((ServletWebRequest) request).getRequest();
    return pages.stream()
        .filter(page -> page.shows(servletRequest))
        .findFirst()
        .map(page -> page(page, servletRequest, locale, problem, title))
        .orElseGet(() -> json(problem, headers, locale, title));
  }

  private static ResponseEntity<Object> page(
      ProblemPages pages,
      HttpServletRequest request,
      Locale locale,
      ProblemException problem,
      String title) {
    var page = pages.page(request, locale, problem.code().status(), title, problem.fields());
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .body(page.getBody());
  }

  private static ResponseEntity<Object> json(
      ProblemException problem, HttpHeaders headers, Locale locale, String title) {
    var detail = ProblemDetail.forStatus(HttpStatus.valueOf(problem.code().status()));
    detail.setType(java.net.URI.create("/problems/" + problem.code().code()));
    detail.setTitle(title);
    if (!problem.fields().isEmpty()) {
      detail.setProperty("errors", problem.fields());
    }
    problem.members().forEach(detail::setProperty);
    return ResponseEntity.status(problem.code().status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .body(detail);
  }
}
