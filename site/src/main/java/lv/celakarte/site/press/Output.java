package lv.celakarte.site.press;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import lv.celakarte.site.page.RenderedPage;
import org.jspecify.annotations.Nullable;

/** Where pages are written to. */
interface Output {

  /**
   * Writes a page, or that it is gone.
   *
   * @param page {@code null} when nothing stands at the path any more
   */
  CompletableFuture<Void> write(String path, @Nullable RenderedPage page, Written as, Cause cause);

  /** The change behind a page. */
  record Cause(Instant time, @Nullable String traceparent) {}
}
