package lv.celakarte.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the gateway adds to an answer that another part gives. */
final class DynamicBenchmark implements Benchmark {

  private static final int CONNECTIONS = 32;
  private static final int RATE = 500;
  private static final String ROUTE = "/lv/celvedis/privatpersona";
  private static final String HANGING = "/api/directory/v1/organizations";

  @Override
  public String name() {
    return "dynamic";
  }

  @Override
  public String what() {
    return "a route to another part: gateway against nginx as a proxy, before the same service";
  }

  @Override
  public List<String> peers() {
    return List.of("nginx", "wrk");
  }

  @Override
  public List<Figure> measure(Lab lab) {
    var site = PublishedSite.of(lab, 100);
    var service = lab.keep(Nginx.service(lab, "x".repeat(2_000)));
    var hanging = lab.keep(new HangingService());
    var gateway =
        lab.keep(
            Gateway.start(
                lab,
                "gateway",
                site.broker().bootstrap(),
                Map.of(
                    "CELAKARTE_SITE_URL",
                    service.url(""),
                    "CELAKARTE_DIRECTORY_URL",
                    "http://127.0.0.1:" + hanging.port())));
    var proxy = lab.keep(Nginx.proxy(lab, "nginx-proxy", service.port(), "", ""));
    var load = Wrk.Load.get(ROUTE, 1);
    var ours = new Duel.Side(gateway.server(), gateway.port(), load);
    var theirs = new Duel.Side(proxy.server(), proxy.port(), load);
    var duel = new Duel(new Wrk(lab), CONNECTIONS, lab.time(5, 2));
    duel.warm(ours, lab.time(60, 25), lab.time(240, 120));
    duel.warm(theirs, lab.time(3, 1), lab.time(20, 10));
    var figures = new ArrayList<>(duel.run(ours, theirs).figures("route", 0.4));
    figures.addAll(atFixedRate(lab, service, gateway));
    figures.addAll(whileAnotherHangs(lab, service, gateway));
    return figures;
  }

  private static List<Figure> atFixedRate(Lab lab, Nginx service, Gateway gateway) {
    var time = lab.time(20, 6);
    var direct = FixedRate.get(service.port(), ROUTE).run(RATE, time);
    var through = FixedRate.get(gateway.port(), ROUTE).run(RATE, time);
    return added("at 500/s", direct, through);
  }

  private static List<Figure> whileAnotherHangs(Lab lab, Nginx service, Gateway gateway) {
    var time = lab.time(20, 6);
    var direct = FixedRate.get(service.port(), ROUTE).run(RATE, time);
    var stuck =
        Thread.startVirtualThread(() -> {
          var unused =
              FixedRate.get(gateway.port(), HANGING).run(50, time.minus(Duration.ofSeconds(1)));
        });
    Pause.millis(500);
    var through = FixedRate.get(gateway.port(), ROUTE).run(RATE, time);
    Pause.join(stuck);
    return added("at 500/s beside a part that hangs", direct, through);
  }

  private static List<Figure> added(String what, FixedRate.Seen direct, FixedRate.Seen through) {
    return List.of(
        Figure.of(what + ": added p50", "ms", through.share(0.5) - direct.share(0.5)).atMost(1),
        Figure.of(what + ": added p99", "ms", through.share(0.99) - direct.share(0.99)).atMost(5),
        Figure.of(what + ": p99 of the service itself", "ms", direct.share(0.99)),
        Figure.of(
                what + ": answers that were not right",
                "",
                through.failed() + through.statuses()[5] + through.statuses()[4])
            .atMost(0));
  }
}
