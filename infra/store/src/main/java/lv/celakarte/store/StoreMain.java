package lv.celakarte.store;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the store as a process of its own and says on standard output when it can be used. */
public final class StoreMain {

  private StoreMain() {}

  /** Prints {@code READY mongodb://127.0.0.1:<port>} once connections are answered. */
  public static void main(String[] arguments) throws InterruptedException {
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      fail(2, e.getMessage() + System.lineSeparator() + Options.USAGE);
      return;
    }
    try {
      run(options);
    } catch (IOException | RuntimeException e) {
      fail(1, "the store cannot start: " + e.getMessage());
    }
  }

  private static void run(Options options) throws IOException, InterruptedException {
    Store store = Store.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
    System.out.println("READY " + store.address());
    System.out.flush();
    if (options.untilStandardInputCloses()) {
      waitForEndOfStandardInput();
      System.exit(0);
    }
    new CountDownLatch(1).await();
  }

  private static void waitForEndOfStandardInput() {
    try {
      while (System.in.read() >= 0) {
        // whoever started this process only ever closes the stream
      }
    } catch (IOException _) {
      // a broken pipe is an end as well
    }
  }

  private static void fail(int code, String message) {
    System.err.println(message);
    System.exit(code);
  }
}
