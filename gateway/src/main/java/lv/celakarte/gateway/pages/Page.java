package lv.celakarte.gateway.pages;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.HeaderBlock;
import org.jspecify.annotations.Nullable;

/** A page in memory, prepared so far that answering with it means only choosing and writing. */
public final class Page {

  /** More than any page that people read; what inflates beyond it is no page. */
  private static final int LONGEST = 16 * 1024 * 1024;

  private static final byte[] NOTHING = {};

  private final PageRecord record;
  private final Answer zipped;
  private final Answer unchanged;
  private final String plainTag;

  Page(PageRecord record) {
    this.record = record;
    this.plainTag = record.etag().substring(0, record.etag().length() - 1) + "-i\"";
    var zip = record.body().length > 0;
    this.zipped = answer(record.body(), record.etag(), zip);
    this.unchanged =
        new Answer(HttpResponseStatus.NOT_MODIFIED, HeaderBlock.of(common(record.etag())), NOTHING);
  }

  /** The path under which it is published. */
  public String path() {
    return record.path();
  }

  /** The language that it is written in, where it has one. */
  public @Nullable String language() {
    return record.language();
  }

  /** Whether somebody reads this as a page, rather than a browser loading a part of one. */
  public boolean readable() {
    return record.status() == 200 && record.contentType().startsWith("text/html");
  }

  PageRecord record() {
    return record;
  }

  /** For whoever understands gzip. */
  Answer zipped() {
    return zipped;
  }

  /** For whoever does not; made anew each time, so the caller keeps it. */
  Answer plain() {
    if (record.body().length == 0) {
      return zipped;
    }
    try (var inflating = new GZIPInputStream(new ByteArrayInputStream(record.body()))) {
      return answer(inflating.readNBytes(LONGEST), plainTag, false);
    } catch (IOException broken) {
      throw new UncheckedIOException("The page " + path() + " cannot be inflated", broken);
    }
  }

  /** For whoever has it already. */
  Answer unchanged() {
    return unchanged;
  }

  /**
   * Whether a header {@code If-None-Match} names this page. Either form counts: who holds the one
   * holds the same page.
   */
  boolean heldBy(String ifNoneMatch) {
    return record.status() == 200
        && (ifNoneMatch.equals(record.etag())
            || ifNoneMatch.strip().equals("*")
            || ifNoneMatch.contains(record.etag())
            || ifNoneMatch.contains(plainTag));
  }

  private Answer answer(byte[] body, String tag, boolean zip) {
    var headers = common(tag);
    headers.add(Map.entry("Content-Type", record.contentType()));
    headers.add(Map.entry("Content-Length", Integer.toString(body.length)));
    if (zip) {
      headers.add(Map.entry("Content-Encoding", "gzip"));
    }
    if (record.language() != null) {
      headers.add(Map.entry("Content-Language", record.language()));
    }
    if (record.location() != null) {
      headers.add(Map.entry("Location", record.location()));
    }
    return new Answer(HttpResponseStatus.valueOf(record.status()), HeaderBlock.of(headers), body);
  }

  private List<Map.Entry<String, String>> common(String tag) {
    var headers = new ArrayList<Map.Entry<String, String>>();
    headers.add(Map.entry("Cache-Control", record.cache()));
    headers.add(Map.entry("Vary", "Accept-Encoding"));
    if (record.status() == 200) {
      headers.add(Map.entry("ETag", tag));
    }
    return headers;
  }
}
