package lv.celakarte.platform.events;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** The trace of the work at hand, as W3C Trace Context writes it. */
public final class Traces {

  private Traces() {}

  /** The {@code traceparent} of the present span, if there is one. */
  public static @Nullable String current(@Nullable Tracer tracer) {
    var span = tracer == null ? null : tracer.currentSpan();
    if (span == null) {
      return null;
    }
    var context = span.context();
    var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
    return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
  }
}
