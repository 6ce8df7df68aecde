package lv.celakarte.content.edition;

/**
 * What is wrong with one field of what somebody wrote, told in a code that every screen puts into
 * words.
 */
public record Fault(String field, Kind kind) {

  /** The ways in which a field can be wrong. */
  public enum Kind {
    REQUIRED("required"),
    TOO_LONG("too-long"),
    TOO_MANY("too-many"),
    MALFORMED("malformed"),
    UNKNOWN_VALUE("unknown-value"),
    CONTROL_CHARACTER("control-character"),
    RAW_HTML("raw-html"),
    UNSAFE_LINK("unsafe-link");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
