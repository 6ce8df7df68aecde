package lv.celakarte.bench;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** The other answers from memory: unchanged, headers only, unknown, and a very long page. */
final class VariantsBenchmark implements Benchmark {

  private static final int CONNECTIONS = 32;
  private static final String LONG = "/lv/gara";

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public String what() {
    return "304, HEAD, a storm of 404 and a 320 KB page: gateway against nginx with the same files";
  }

  @Override
  public List<String> peers() {
    return List.of("nginx", "wrk");
  }

  @Override
  public List<Figure> measure(Lab lab) {
    var site = PublishedSite.of(lab, 1_000);
    // Letters that do not compress, so that 320 KB travel.
    site.publish(LONG, Noise.html(320 * 1024));
    var gateway = site.gateway("gateway");
    gateway.awaitPage(LONG);
    var nginx = site.nginx(gateway);
    PublishedSite.requireSame(gateway, nginx, LONG);
    var duel = new Duel(new Wrk(lab), CONNECTIONS, lab.time(3, 1));
    var figures = new ArrayList<Figure>();
    var page = SamplePages.path(5);
    figures.addAll(
        run(
            lab,
            duel,
            gateway,
            nginx,
            "304",
            Wrk.Load.get(
                page,
                1,
                "If-None-Match",
                tag(Http.ask(gateway.url(page), "Accept-Encoding", "gzip"))),
            Wrk.Load.get(
                page,
                1,
                "If-None-Match",
                tag(Http.ask(nginx.url(page), "Accept-Encoding", "gzip")))));
    var head = new Wrk.Load("HEAD", "/lv/lapa/", site.pages(), List.of());
    figures.addAll(run(lab, duel, gateway, nginx, "HEAD", head, head));
    var before = gateway.server().residentMegabytes();
    var unknown = Wrk.Load.get("/lv/nav/", 10_000);
    figures.addAll(run(lab, duel, gateway, nginx, "404", unknown, unknown));
    figures.add(
        Figure.of(
            "404: growth of the gateway's memory",
            "MB",
            gateway.server().residentMegabytes() - before));
    var longPage = Wrk.Load.get(LONG, 1);
    figures.addAll(run(lab, duel, gateway, nginx, "320 KB", longPage, longPage));
    return figures;
  }

  private static String tag(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("ETag")
        .orElseThrow(() -> new Trouble("An answer has no tag"));
  }

  private static List<Figure> run(
      Lab lab,
      Duel duel,
      Gateway gateway,
      Nginx nginx,
      String what,
      Wrk.Load toOurs,
      Wrk.Load toTheirs) {
    var ours = new Duel.Side(gateway.server(), gateway.port(), toOurs);
    var theirs = new Duel.Side(nginx.server(), nginx.port(), toTheirs);
    duel.warm(ours, lab.time(10, 3), lab.time(60, 20));
    duel.warm(theirs, lab.time(1, 1), lab.time(10, 4));
    return duel.run(ours, theirs).figures(what, 0.6);
  }
}
