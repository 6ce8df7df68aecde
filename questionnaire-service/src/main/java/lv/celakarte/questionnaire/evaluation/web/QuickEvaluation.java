package lv.celakarte.questionnaire.evaluation.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers an evaluation that succeeds before the framework has built anything for it, because
 * building costs several times what the evaluation does. Whatever is unusual or goes wrong takes
 * the way of {@link EvaluationController} as if it had not been looked at, so that every refusal is
 * made in one place.
 *
 * <p>Nobody needs a login here; a request that shows a token goes where tokens are checked.
 */
final class QuickEvaluation extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String BEGINNING = "/api/questionnaire/v1/questionnaires/";
  private static final String END = "/evaluate";

  private final transient Evaluations evaluations;
  private final transient JsonMapper json;
  private final transient Timer requests;

  QuickEvaluation(Evaluations evaluations, JsonMapper json, MeterRegistry meters) {
    this.evaluations = evaluations;
    this.json = json;
    this.requests =
        Timer.builder("http.server.requests")
            .tag("error", "none")
            .tag("exception", "none")
            .tag("method", "POST")
            .tag("outcome", "SUCCESS")
            .tag("status", "200")
            .tag("uri", BEGINNING + "{id}" + END)
            .register(meters);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!plain(request)) {
      chain.doFilter(request, response);
      return;
    }
    var began = System.nanoTime();
    var body = request.getInputStream().readNBytes(Evaluations.LONGEST_BODY);
    var answer = answer(id(request.getRequestURI()), body);
    if (answer == null) {
      chain.doFilter(new ReadAgain(request, body), response);
      return;
    }
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
    requests.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
  }

  private static boolean plain(HttpServletRequest request) {
    var uri = request.getRequestURI();
    return request.getMethod().equals("POST")
        && uri.startsWith(BEGINNING)
        && uri.endsWith(END)
        && uri.length() > BEGINNING.length() + END.length()
        && id(uri).chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')
        && request.getQueryString() == null
        && request.getHeader("Authorization") == null
        && json(request.getContentType())
        && accepts(request.getHeader("Accept"))
        && request.getContentLength() > 0
        && request.getContentLength() < Evaluations.LONGEST_BODY;
  }

  private static boolean json(@Nullable String type) {
    return type != null
        && (type.equals("application/json")
            || type.equalsIgnoreCase("application/json;charset=utf-8"));
  }

  private static boolean accepts(@Nullable String types) {
    return types == null || types.contains("*/*") || types.contains("application/json");
  }

  private static String id(String uri) {
    return uri.substring(BEGINNING.length(), uri.length() - END.length());
  }

  /** The whole answer, or nothing when there is more to say than that. */
  private byte @Nullable [] answer(String id, byte[] body) {
    try {
      var request = evaluations.read(body);
      var began = System.nanoTime();
      var evaluation = evaluations.told(id, evaluations.answer(id, request));
      if (evaluation == null) {
        return null;
      }
      evaluations.took(began);
      return json.writeValueAsBytes(evaluation);
    } catch (RuntimeException _) {
      // It goes wrong again on the way of the framework, where it is told in words.
      return null;
    }
  }

  /** A request whose body has been read, for somebody who wants to read it. */
  private static final class ReadAgain extends HttpServletRequestWrapper {

    private final byte[] body;

    ReadAgain(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Kept(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Kept extends ServletInputStream {

    private final ByteArrayInputStream in;

    Kept(ByteArrayInputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return in.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The whole body is here already");
    }
  }
}
