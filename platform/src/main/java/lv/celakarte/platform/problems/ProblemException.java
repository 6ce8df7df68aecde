package lv.celakarte.platform.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem of a closed list; what it says is meant for the one who asked. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient List<FieldProblem> fields;
  private final transient Map<String, Object> members;

  private ProblemException(
      ProblemCode code, List<FieldProblem> fields, Map<String, Object> members) {
    super(code.code());
    this.code = code;
    this.fields = List.copyOf(fields);
    this.members = Map.copyOf(members);
  }

  /** A problem without anything further to say. */
  public static ProblemException of(ProblemCode code) {
    return new ProblemException(code, List.of(), Map.of());
  }

  /** The same with what is wrong in single fields. */
  public ProblemException fields(List<FieldProblem> problems) {
    return new ProblemException(code, problems, members);
  }

  /** The same with a further member in the problem's body. */
  public ProblemException with(String name, Object value) {
    var more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new ProblemException(code, fields, more);
  }

  /** The kind of problem. */
  public ProblemCode code() {
    return code;
  }

  /** What is wrong in single fields. */
  public List<FieldProblem> fields() {
    return fields;
  }

  /** Further members of the problem's body. */
  public Map<String, Object> members() {
    return members;
  }
}
