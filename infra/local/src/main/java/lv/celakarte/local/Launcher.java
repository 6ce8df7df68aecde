package lv.celakarte.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** The program behind {@code ./celakarte}. */
public final class Launcher {

  private Launcher() {}

  /** Exit codes: 0 done, 1 a trouble that was told, anything else from the tests. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int code;
    try {
      code = new Commands(Invocation.parse(List.of(arguments)), out, Clock.systemUTC()).run();
    } catch (Trouble trouble) {
      out.println(trouble.getMessage());
      code = 1;
    } catch (InterruptedException _) {
      code = 130;
    } catch (Exception e) {
      out.println("Something unexpected happened: " + e);
      code = 1;
    }
    out.flush();
    System.exit(code);
  }
}
