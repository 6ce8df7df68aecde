package lv.celakarte.content.media;

import java.util.List;
import java.util.Map;

/**
 * What came of a file that somebody brought: what is kept of it under which names, or why nothing
 * is. What is kept was written here, never by the one who brought it, except for PDF.
 */
sealed interface Intake {

  /** The file is fit to be shown. */
  record Fit(Medium medium, Map<String, MediaFiles.Content> files) implements Intake {}

  /** It is not. */
  record Unfit(Reason reason) implements Intake {}

  /** Why a file is not taken. */
  enum Reason {
    UNKNOWN_TYPE,
    TOO_LARGE,
    TOO_MANY_POINTS,
    DAMAGED
  }

  /** The sizes of which every picture has those that are smaller than itself. */
  List<Integer> WIDTHS = List.of(480, 960);
}
