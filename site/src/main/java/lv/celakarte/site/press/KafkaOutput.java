package lv.celakarte.site.press;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lv.celakarte.platform.events.Event;
import lv.celakarte.platform.events.EventSender;
import lv.celakarte.site.page.RenderedPage;
import org.jspecify.annotations.Nullable;

/** The topic from which gateways serve. */
final class KafkaOutput implements Output {

  static final String TOPIC = "site.pages";
  private static final String TYPE = "lv.celakarte.site.page-rendered.v1";

  private final EventSender sender;

  KafkaOutput(EventSender sender) {
    this.sender = sender;
  }

  @Override
  public CompletableFuture<Void> write(
      String path, @Nullable RenderedPage page, Written as, Cause cause) {
    var body = page == null ? null : page.compressed();
    var id = path + "#" + as.revision();
    var event = new Event(id, TYPE, path, as.revision(), cause.time(), body, cause.traceparent());
    return sender.send(TOPIC, event, headers(page, as));
  }

  private static Map<String, String> headers(@Nullable RenderedPage page, Written as) {
    var headers = new LinkedHashMap<String, String>();
    headers.put(Written.INPUTS, as.inputs().toString());
    headers.put(Written.RELEASE, Long.toString(as.release()));
    if (page != null) {
      headers.put("content-type", page.contentType());
      headers.put("page_status", Integer.toString(page.status()));
      headers.put(Written.ETAG, page.etag());
      headers.put("page_cache", page.cache());
      if (page.location() != null) {
        headers.put("page_location", page.location());
      }
      if (page.language() != null) {
        headers.put("page_language", page.language().tag());
      }
    }
    return headers;
  }
}
