package lv.celakarte.site.press;

import java.time.Instant;
import java.util.Map;
import lv.celakarte.platform.events.Horizon;
import lv.celakarte.platform.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * What the log says last about one page, without its body.
 *
 * @param etag of the page; {@code null} says that the page is gone
 * @param revision rises with every record of a page, as far as its writer knew them
 * @param inputs how far its writer had read what is published
 * @param release when the writer's program was built
 */
record Written(@Nullable String etag, long revision, Horizon inputs, long release, Instant time) {

  static final String ETAG = "page_etag";
  static final String INPUTS = "page_inputs";
  static final String RELEASE = "page_release";

  static Written of(Received received) {
    var headers = received.headers();
    return new Written(
        received.data() == null ? null : headers.get(ETAG),
        received.version(),
        Horizon.parse(headers.get(INPUTS)),
        number(headers, RELEASE),
        received.time());
  }

  private static long number(Map<String, String> headers, String name) {
    try {
      return Long.parseLong(headers.getOrDefault(name, "0"));
    } catch (NumberFormatException foreign) {
      return 0;
    }
  }

  /** This page, followed in the log by a record that readers pass over. */
  Written besides(Written passedOver) {
    return new Written(
        etag,
        Math.max(revision, passedOver.revision),
        inputs.join(passedOver.inputs),
        release,
        time);
  }

  boolean gone() {
    return etag == null;
  }
}
