package lv.celakarte.bench;

import java.util.ArrayList;
import java.util.List;

/** Published pages, which is what nearly everybody asks for. */
final class PagesBenchmark implements Benchmark {

  private static final int CONNECTIONS = 32;

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public String what() {
    return "10 KB pages, compressed, 10,000 addresses: gateway against nginx with the same files";
  }

  @Override
  public List<String> peers() {
    return List.of("nginx", "wrk");
  }

  @Override
  public List<Figure> measure(Lab lab) {
    var site = PublishedSite.of(lab, 10_000);
    var gateway = site.gateway("gateway");
    var nginx = site.nginx(gateway);
    PublishedSite.requireSame(gateway, nginx, SamplePages.path(77));
    var load = Wrk.Load.get("/lv/lapa/", site.pages());
    var ours = new Duel.Side(gateway.server(), gateway.port(), load);
    var theirs = new Duel.Side(nginx.server(), nginx.port(), load);
    var duel = new Duel(new Wrk(lab), CONNECTIONS, lab.time(5, 2));
    duel.warm(ours, lab.time(40, 15), lab.time(180, 90));
    duel.warm(theirs, lab.time(3, 1), lab.time(20, 10));
    var outcome = duel.run(ours, theirs);
    var figures = new ArrayList<>(outcome.figures("pages", 0.6));
    figures.add(
        Figure.of("gateway's memory afterwards", "MB", gateway.server().residentMegabytes())
            .atMost(Math.rint(256 + site.megabytes())));
    figures.add(Figure.of("broker's memory afterwards", "MB", site.broker().residentMegabytes()));
    return figures;
  }
}
