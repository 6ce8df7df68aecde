package lv.celakarte.content.edition;

import java.util.List;

/**
 * What is wrong with one field of what somebody wrote, told in a code that every screen puts into
 * words.
 *
 * @param arguments what the words name: where it stands, or what would be right
 */
public record Fault(String field, Kind kind, List<String> arguments) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** A fault that needs no further words. */
  public Fault(String field, Kind kind) {
    this(field, kind, List.of());
  }

  /** The ways in which a field can be wrong. */
  public enum Kind {
    REQUIRED("required"),
    TOO_LONG("too-long"),
    TOO_MANY("too-many"),
    MALFORMED("malformed"),
    UNKNOWN_VALUE("unknown-value"),
    CONTROL_CHARACTER("control-character"),
    RAW_HTML("raw-html"),
    UNSAFE_LINK("unsafe-link"),
    MISSING_ALT("missing-alt"),
    FOREIGN_IMAGE("foreign-image"),
    MISSING_MEDIA("missing-media"),
    EMPTY_HEADING("empty-heading"),
    EMPTY_LINK("empty-link"),
    VAGUE_LINK("vague-link"),
    BROKEN_LINK("broken-link"),
    UNCLOSED_BLOCK("unclosed-block"),
    INCOMPLETE_BLOCK("incomplete-block"),
    UNKNOWN_FILE_TYPE("unknown-file-type"),
    FILE_TOO_LARGE("file-too-large"),
    DAMAGED_FILE("damaged-file"),
    UNKNOWN_PAGE("unknown-page"),
    UNKNOWN_FOLDER("unknown-folder"),
    UNKNOWN_FACT("unknown-fact"),
    FACT_WITHOUT_VALUE("fact-without-value"),
    OVERLAPPING("overlapping"),
    BEFORE_START("before-start");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
