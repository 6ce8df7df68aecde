package lv.celakarte.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines between parts that can be cut. Only the second instance of a part has one, and where it
 * may choose between instances only to the first of them: as in a network of which a piece is lost.
 */
final class Lines implements AutoCloseable {

  private static final int STORE = 8117;
  private static final int SITE = 8101;
  private static final int QUESTIONNAIRE = 8103;
  private static final int SECOND = 200;

  private record Line(String part, String to, String variable, String address, TcpProxy proxy) {}

  private final List<Line> lines = new ArrayList<>();

  /** None: the platform was started by somebody else. */
  Lines() {}

  /** Lines to the parts of a platform whose ports are higher by the offset. */
  Lines(int offset) {
    TcpProxy store = new TcpProxy(STORE + offset);
    lines.add(
        new Line(
            Services.CONTENT + "-2",
            "store",
            "CELAKARTE_MONGODB_URI",
            "mongodb://127.0.0.1:"
                + store.port()
                + "/?uuidRepresentation=standard&serverSelectionTimeoutMS=5000",
            store));
    lines.add(line(Services.GATEWAY + "-2", Services.SITE, "CELAKARTE_SITE_URL", SITE + offset));
    for (String part : List.of(Services.GATEWAY, Services.SITE)) {
      lines.add(
          line(
              part + "-2",
              Services.QUESTIONNAIRE,
              "CELAKARTE_QUESTIONNAIRE_URL",
              QUESTIONNAIRE + offset));
    }
  }

  private static Line line(String part, String to, String variable, int port) {
    TcpProxy proxy = new TcpProxy(port);
    String address =
        "http://127.0.0.1:%d,http://127.0.0.1:%d".formatted(proxy.port(), port + SECOND);
    return new Line(part, to, variable, address, proxy);
  }

  /** What {@code up} has to be told, so that the parts use these lines. */
  List<String> options() {
    return lines.stream()
        .flatMap(line ->
            List.of("--variable", line.part() + ":" + line.variable() + "=" + line.address())
                .stream())
        .toList();
  }

  List<Fault> faults(Duration time) {
    return lines.stream()
        .map(line -> Fault.cut(line.part(), line.to(), line.proxy(), time))
        .toList();
  }

  @Override
  public void close() {
    lines.forEach(line -> line.proxy().close());
  }
}
