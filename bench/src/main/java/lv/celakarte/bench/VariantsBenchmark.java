package lv.celakarte.bench;

import java.util.ArrayList;
import java.util.List;

/** What readers ask besides plain pages: what they hold already, heads, nothing, and long pages. */
final class VariantsBenchmark implements Benchmark {

  private static final int CONNECTIONS = 32;
  private static final int PAGES = 2_000;
  private static final int LONG_PAGE = 320_000;
  private static final String LONG = "/lv/gara-lapa";
  private static final double GOAL = 0.6;

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public String what() {
    return "304, HEAD, addresses without a page, a page of 320 KB: gateway against nginx";
  }

  @Override
  public List<String> peers() {
    return List.of("nginx", "wrk");
  }

  @Override
  public List<Figure> measure(Lab lab) {
    var site = PublishedSite.of(lab, PAGES);
    site.publish(LONG, SamplePages.html(7, 1, LONG_PAGE));
    var gateway = site.gateway("gateway");
    gateway.awaitPage(LONG);
    var nginx = site.nginx(gateway);
    PublishedSite.requireSame(gateway, nginx, LONG);
    var duel = new Duel(new Wrk(lab), CONNECTIONS, lab.time(5, 1));
    var plain = Wrk.Load.get("/lv/lapa/", PAGES);
    duel.warm(side(gateway, plain), lab.time(30, 10), lab.time(120, 30));
    duel.warm(side(nginx, plain), lab.time(3, 1), lab.time(20, 5));
    var figures = new ArrayList<Figure>();
    figures.addAll(held(duel, gateway, nginx));
    figures.addAll(
        duel(duel, "HEAD", gateway, nginx, new Wrk.Load("HEAD", "/lv/lapa/", PAGES, List.of())));
    figures.addAll(duel(duel, "320 KB", gateway, nginx, Wrk.Load.get(LONG, 1)));
    var before = gateway.server().residentMegabytes();
    figures.addAll(
        duel(duel, "404", gateway, nginx, Wrk.Load.get("/lv/nav/", lab.number(100_000, 10_000))));
    var grown = gateway.server().residentMegabytes() - before;
    figures.add(Figure.of("memory that the storm of 404 left", "MB", grown).atMost(16));
    return figures;
  }

  /** Each server is told the tag that it gave itself. */
  private static List<Figure> held(Duel duel, Gateway gateway, Nginx nginx) {
    var path = SamplePages.path(77);
    var ours = side(gateway, Wrk.Load.get(path, 1, "If-None-Match", tag(gateway.url(path))));
    var theirs = side(nginx, Wrk.Load.get(path, 1, "If-None-Match", tag(nginx.url(path))));
    return duel.run(ours, theirs).figures("304", GOAL);
  }

  private static String tag(String url) {
    var tag = Http.ask(url, "Accept-Encoding", "gzip").headers().firstValue("etag").orElseThrow();
    var again = Http.ask(url, "Accept-Encoding", "gzip", "If-None-Match", tag);
    if (again.statusCode() != 304) {
      throw new Trouble(url + " does not know its own tag again");
    }
    return tag;
  }

  private static List<Figure> duel(
      Duel duel, String what, Gateway gateway, Nginx nginx, Wrk.Load load) {
    return duel.run(side(gateway, load), side(nginx, load)).figures(what, GOAL);
  }

  private static Duel.Side side(Gateway gateway, Wrk.Load load) {
    return new Duel.Side(gateway.server(), gateway.port(), load);
  }

  private static Duel.Side side(Nginx nginx, Wrk.Load load) {
    return new Duel.Side(nginx.server(), nginx.port(), load);
  }
}
