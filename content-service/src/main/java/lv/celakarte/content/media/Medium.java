package lv.celakarte.content.media;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** What a text can show beside its words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Medium.Picture.class, name = "picture"),
  @JsonSubTypes.Type(value = Medium.Drawing.class, name = "drawing"),
  @JsonSubTypes.Type(value = Medium.Paper.class, name = "paper"),
  @JsonSubTypes.Type(value = Medium.Video.class, name = "video"),
})
public sealed interface Medium {

  /**
   * A file that is kept here.
   *
   * @param hash of its content, the first part of its address
   * @param name the second part
   */
  record Kept(String hash, String name, String type, long bytes) {

    /** Where browsers find it. */
    @JsonIgnore
    public String address() {
      return "/media/" + hash + "/" + name;
    }
  }

  /**
   * An image made of points.
   *
   * @param widths of the smaller versions, each under the name with a hyphen and the width
   */
  record Picture(Kept file, int width, int height, List<Integer> widths) implements Medium {
    public Picture {
      widths = List.copyOf(widths);
    }
  }

  /** An image made of lines, cleaned of everything that could run or call out. */
  record Drawing(Kept file) implements Medium {}

  /** A PDF. */
  record Paper(Kept file) implements Medium {}

  /**
   * A video elsewhere; what is said and shown in it stands beside it in words.
   *
   * @param transcript in CommonMark
   */
  record Video(String address, String transcript) implements Medium {}

  /** The file, where it is one of ours. */
  default Optional<Kept> kept() {
    return switch (this) {
      case Picture picture -> Optional.of(picture.file());
      case Drawing drawing -> Optional.of(drawing.file());
      case Paper paper -> Optional.of(paper.file());
      case Video _ -> Optional.empty();
    };
  }
}
