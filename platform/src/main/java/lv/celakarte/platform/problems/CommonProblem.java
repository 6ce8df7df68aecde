package lv.celakarte.platform.problems;

/** The problems that every service can meet. */
public enum CommonProblem implements ProblemCode {
  BAD_REQUEST(400),
  INVALID_FIELDS(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  VERSION_CONFLICT(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  PRECONDITION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  UNEXPECTED(500),
  UNAVAILABLE(503);

  private final int status;

  CommonProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
