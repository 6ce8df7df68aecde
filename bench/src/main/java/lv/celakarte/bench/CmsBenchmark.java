package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The same text in a CMS as most sites of the kind run it, uncached and behind a cache. */
final class CmsBenchmark implements Benchmark {

  private static final int CONNECTIONS = 32;

  @Override
  public String name() {
    return "cms";
  }

  @Override
  public String what() {
    return "a page of the gateway against the same text in WordPress, uncached and fastcgi_cache";
  }

  @Override
  public List<String> peers() {
    return List.of("nginx", "wrk", "mariadbd", "php-fpm8.2");
  }

  @Override
  public List<Figure> measure(Lab lab) {
    var site = PublishedSite.of(lab, 100);
    var gateway = site.gateway("gateway");
    var press = lab.keep(WordPress.start(lab, new String(SamplePages.html(77, 1, 10_600), UTF_8)));
    var wrk = new Wrk(lab);
    var page = Wrk.Load.get(SamplePages.path(77), 1);
    var duel = new Duel(wrk, CONNECTIONS, lab.time(5, 2));
    var ours = new Duel.Side(gateway.server(), gateway.port(), page);
    duel.warm(ours, lab.time(30, 10), lab.time(90, 30));
    var uncached = press.side(press.uncachedPort());
    var cached = press.side(press.cachedPort());
    duel.warm(uncached, lab.time(10, 3), lab.time(30, 10));
    var figures = new ArrayList<>(duel.run(ours, uncached).figures("uncached", 500));
    figures.addAll(duel.run(ours, cached).figures("behind fastcgi_cache", 1));
    figures.add(
        Figure.of(
            "WordPress behind its cache, changed text visible after",
            "ms",
            press.changedVisible()));
    return figures;
  }
}
