package lv.celakarte.analytics.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A way to split a total into parts by one dimension, or by several that only mean something
 * together.
 */
public enum Breakdown {
  PATH("path", 500, 2_000, Dimension.PATH),
  LANGUAGE("language", 20, 20, Dimension.LANGUAGE),
  DEVICE("device", 20, 20, Dimension.DEVICE),
  CAMPAIGN("campaign", 50, 50, Dimension.CAMPAIGN),
  QUESTIONNAIRE("questionnaire", 50, 50, Dimension.QUESTIONNAIRE),
  QUESTION("question", 500, 500, Dimension.QUESTIONNAIRE, Dimension.QUESTION),
  OPTION("option", 3_000, 3_000, Dimension.QUESTIONNAIRE, Dimension.QUESTION, Dimension.OPTION);

  /** The part for values beyond the limit, and for values of an odd shape. */
  public static final String OTHER = "other";

  /** The part for interactions whose producer did not say. */
  public static final String UNKNOWN = "unknown";

  private final String id;
  private final int perHour;
  private final int perDay;
  private final List<Dimension> dimensions;

  Breakdown(String id, int perHour, int perDay, Dimension... dimensions) {
    this.id = id;
    this.perHour = perHour;
    this.perDay = perDay;
    this.dimensions = List.of(dimensions);
  }

  /** The breakdown that the API and the store call so. */
  public static Optional<Breakdown> parse(String id) {
    return Arrays.stream(values()).filter(breakdown -> breakdown.id.equals(id)).findFirst();
  }

  /** Its name in the API and in the store. */
  public String id() {
    return id;
  }

  /** How many different values one hour or day keeps apart; it bounds the size of a document. */
  int limit(Span span) {
    return switch (span) {
      case HOUR -> perHour;
      case DAY -> perDay;
    };
  }

  String valueIn(Map<String, String> sent) {
    return dimensions.stream()
        .map(dimension -> dimension.valueIn(sent))
        .collect(Collectors.joining("/"));
  }
}
