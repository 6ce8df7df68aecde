package lv.celakarte.gateway.answers;

import org.jspecify.annotations.Nullable;

/** What somebody asks for, whichever layer of the server it is read from. */
public interface Asked {

  /** The method's name. */
  String method();

  /** The request target as it was sent: path and query, or an absolute address. */
  String target();

  /** The first header of that name. */
  @Nullable String header(String name);
}
