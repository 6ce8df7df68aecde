package lv.celakarte.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines between parts that can be cut. Only the second instance of a part has one, and where it
 * may choose between instances only to the first of them: as in a network of which a piece is lost.
 *
 * <p>Their ports follow from those of the platform, so that a platform that somebody else starts
 * can be told to use them; while nobody holds them open, its parts turn to the other instances.
 */
final class Lines implements AutoCloseable {

  private static final int STORE = 8117;
  private static final int SITE = 8101;
  private static final int QUESTIONNAIRE = 8103;
  private static final int SECOND = 200;

  /** Where lines begin, above the port of what they lead to; nothing else listens there. */
  private static final int ABOVE = 40;

  private static final Duration USED_WITHIN = Duration.ofSeconds(30);

  private record Line(String part, String to, String variable, String address, TcpProxy proxy) {}

  private final List<Line> lines = new ArrayList<>();

  /** None. */
  Lines() {}

  /** Lines to the parts of a platform whose ports are higher by the offset. */
  Lines(int offset) {
    TcpProxy store = new TcpProxy(STORE + offset + ABOVE, STORE + offset);
    lines.add(
        new Line(
            Services.CONTENT + "-2",
            "store",
            "CELAKARTE_MONGODB_URI",
            "mongodb://127.0.0.1:"
                + store.port()
                + "/?uuidRepresentation=standard&serverSelectionTimeoutMS=5000",
            store));
    lines.add(line(Services.GATEWAY, Services.SITE, "SITE", SITE + offset, ABOVE));
    lines.add(
        line(
            Services.GATEWAY,
            Services.QUESTIONNAIRE,
            "QUESTIONNAIRE",
            QUESTIONNAIRE + offset,
            ABOVE));
    lines.add(
        line(
            Services.SITE,
            Services.QUESTIONNAIRE,
            "QUESTIONNAIRE",
            QUESTIONNAIRE + offset,
            ABOVE + 1));
  }

  private static Line line(String part, String to, String variable, int port, int above) {
    TcpProxy proxy = new TcpProxy(port + above, port);
    String address =
        "http://127.0.0.1:%d,http://127.0.0.1:%d".formatted(proxy.port(), port + SECOND);
    return new Line(part + "-2", to, "CELAKARTE_" + variable + "_URL", address, proxy);
  }

  /** Opens those of a platform that runs already and whose parts may have been told of them. */
  static Lines of(Running platform) {
    return new Lines(Integer.parseInt(platform.fact("port." + Services.SITE)) - SITE);
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
        .map(line ->
            Fault.cut(
                line.part(),
                line.to(),
                () -> {
                  requireUsed(line);
                  line.proxy().cut();
                },
                line.proxy()::mend,
                time))
        .toList();
  }

  /** A line that nobody uses could be cut without any harm, and that would prove nothing. */
  private static void requireUsed(Line line) {
    if (!Waiting.until(USED_WITHIN, () -> line.proxy().used())) {
      throw new Broken(
          line.part()
              + " does not use its line: start it with "
              + line.variable()
              + "="
              + line.address());
    }
  }

  @Override
  public void close() {
    lines.forEach(line -> line.proxy().close());
  }
}
