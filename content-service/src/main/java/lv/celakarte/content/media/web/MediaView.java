package lv.celakarte.content.media.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.media.MediaItem;
import lv.celakarte.content.media.Medium;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A medium as the API shows it.
 *
 * @param href where browsers find the file, or the video elsewhere
 * @param widths of the smaller versions, each at the name with a hyphen and the width
 * @param markdown what shows it in a Latvian text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MediaView(
    String id,
    long version,
    String owner,
    String kind,
    String href,
    @Nullable String type,
    @Nullable Long bytes,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable List<Integer> widths,
    Map<String, String> description,
    @Nullable String transcript,
    String markdown,
    String by,
    Instant at) {

  /** What was found. */
  record Items(List<MediaView> items) {}

  static MediaView of(Stored<MediaItem> stored) {
    var item = stored.state();
    var kept = item.medium().kept();
    var picture = item.medium() instanceof Medium.Picture some ? some : null;
    var video = item.medium() instanceof Medium.Video some ? some : null;
    return new MediaView(
        stored.id(),
        stored.version(),
        item.owner(),
        kind(item.medium()),
        video == null ? kept.orElseThrow().address() : video.address(),
        kept.map(Medium.Kept::type).orElse(null),
        kept.map(Medium.Kept::bytes).orElse(null),
        picture == null ? null : Integer.valueOf(picture.width()),
        picture == null ? null : Integer.valueOf(picture.height()),
        picture == null ? null : picture.widths(),
        item.description(),
        video == null ? null : video.transcript(),
        item.markdown("lv"),
        item.by().name(),
        item.at());
  }

  private static String kind(Medium medium) {
    return switch (medium) {
      case Medium.Picture _ -> "picture";
      case Medium.Drawing _ -> "drawing";
      case Medium.Paper _ -> "paper";
      case Medium.Video _ -> "video";
    };
  }
}
