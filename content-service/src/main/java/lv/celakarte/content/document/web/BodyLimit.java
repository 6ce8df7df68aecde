package lv.celakarte.content.document.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ends the reading of a body that no document can have, before it fills the memory. */
@Component
final class BodyLimit extends OncePerRequestFilter implements WebMvcConfigurer {

  private static final long LARGEST = 512L * 1024;

  private final List<LargeBody> large;

  BodyLimit(List<LargeBody> large) {
    this.large = large;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // The server itself counts forms and files.
    return !request.getRequestURI().startsWith("/api/") || takesMore(request);
  }

  private boolean takesMore(HttpServletRequest request) {
    return large.stream().anyMatch(some -> some.at(request.getRequestURI()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Limited(request), response);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new LengthCheck());
  }

  /** What says beforehand that it is too long is not read at all. */
  private final class LengthCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      if (request.getContentLengthLong() > LARGEST && !takesMore(request)) {
        throw ProblemException.of(CommonProblem.TOO_LARGE);
      }
      return true;
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {

    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream());
    }
  }

  /** A body may come without its length; then it is counted. */
  private static final class Counting extends ServletInputStream {

    private final ServletInputStream stream;
    private long count;

    Counting(ServletInputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      var one = stream.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      var some = stream.read(bytes, from, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      count += more;
      if (count > LARGEST) {
        throw ProblemException.of(CommonProblem.TOO_LARGE);
      }
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }
  }
}
