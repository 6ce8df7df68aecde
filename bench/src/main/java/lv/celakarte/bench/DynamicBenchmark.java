package lv.celakarte.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the gateway adds to an answer that another part gives. */
final class DynamicBenchmark implements Benchmark {

  private static final int CONNECTIONS = 32;
  private static final int RATE = 500;
  private static final int ROUNDS = 5;
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
    figures.addAll(whileACopyComesAndGoes(lab, site, service));
    return figures;
  }

  private static List<Figure> atFixedRate(Lab lab, Nginx service, Gateway gateway) {
    return added(lab, "at 500/s", service, gateway);
  }

  private static List<Figure> whileAnotherHangs(Lab lab, Nginx service, Gateway gateway) {
    var longest = each(lab).multipliedBy(2L * ROUNDS);
    var stuck =
        Thread.startVirtualThread(() -> {
          var unused = FixedRate.get(gateway.port(), HANGING).run(50, longest);
        });
    Pause.millis(500);
    var figures = added(lab, "at 500/s beside a part that hangs", service, gateway);
    Pause.join(stuck);
    return figures;
  }

  /** Two copies, of which one is there for half a second and away for the next. */
  private static List<Figure> whileACopyComesAndGoes(Lab lab, PublishedSite site, Nginx service) {
    var wavering = lab.keep(new WaveringService(service.url("")));
    var gateway =
        lab.keep(
            Gateway.start(
                lab,
                "gateway-of-two",
                site.broker().bootstrap(),
                Map.of("CELAKARTE_SITE_URL", service.url("") + "," + wavering.url())));
    var wrk = new Wrk(lab);
    var warming = wrk.run(gateway.port(), Wrk.Load.get(ROUTE, 1), CONNECTIONS, lab.time(20, 6));
    lab.say("warmed by " + warming.requests() + " answers");
    return added(lab, "at 500/s to two copies, one coming and going", service, gateway);
  }

  private static Duration each(Lab lab) {
    return lab.time(8, 3);
  }

  /** Direct and through in turn, as everything here; what others do on the machine hits both. */
  private static List<Figure> added(Lab lab, String what, Nginx service, Gateway gateway) {
    var half = new double[ROUNDS];
    var most = new double[ROUNDS];
    var itself = new double[ROUNDS];
    var wrong = 0;
    for (var i = 0; i < ROUNDS; i++) {
      var direct = FixedRate.get(service.port(), ROUTE).run(RATE, each(lab));
      var through = FixedRate.get(gateway.port(), ROUTE).run(RATE, each(lab));
      half[i] = through.share(0.5) - direct.share(0.5);
      most[i] = through.share(0.99) - direct.share(0.99);
      itself[i] = direct.share(0.99);
      wrong += through.failed() + through.statuses()[5] + through.statuses()[4];
    }
    return List.of(
        Figure.of(what + ": added p50", "ms", Spread.of(half)).atMost(1),
        Figure.of(what + ": added p99", "ms", Spread.of(most)).atMost(5),
        Figure.of(what + ": p99 of the service itself", "ms", Spread.of(itself)),
        Figure.of(what + ": answers that were not right", "", wrong).atMost(0));
  }
}
