package lv.celakarte.directory;

import lv.celakarte.directory.organization.Refusal;
import lv.celakarte.platform.problems.ProblemCode;

/** The problems of the directory, beside those that every service knows. */
public enum DirectoryProblem implements ProblemCode {
  INVALID_ENTRY(400),
  UNKNOWN_ORGANIZATION(404),
  UNKNOWN_PLACE(404),
  NO_SOCIAL_SERVICE(404),
  ENTRY_CLOSED(409),
  ALREADY_CLOSED(409),
  NOT_CLOSED(409),
  PLACE_AND_ROLE_FIXED(409),
  ID_TAKEN(409);

  private final int status;

  DirectoryProblem(int status) {
    this.status = status;
  }

  /** The problem as which a refusal is told. */
  public static DirectoryProblem of(Refusal refusal) {
    return switch (refusal) {
      case ENTRY_CLOSED -> ENTRY_CLOSED;
      case ALREADY_CLOSED -> ALREADY_CLOSED;
      case NOT_CLOSED -> NOT_CLOSED;
      case PLACE_AND_ROLE_FIXED -> PLACE_AND_ROLE_FIXED;
      case ID_TAKEN -> ID_TAKEN;
    };
  }

  @Override
  public int status() {
    return status;
  }
}
