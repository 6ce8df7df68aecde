package lv.celakarte.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Three times as much as can be answered: how much is still answered, and who else suffers. */
final class OverloadBenchmark implements Benchmark {

  private static final String QUESTIONS = "/lv/celvedis/privatpersona";
  private static final String COUNTS = "/api/analytics/v1/summary";
  private static final int PAGE_RATE = 200;
  private static final int OTHER_RATE = 100;
  private static final int TIMES = 3;

  /** A part that gives so many answers a second and no more. */
  private static final Duration EACH = Duration.ofMillis(20);

  private static final int AT_ONCE = 8;
  private static final int PEAK = 400;

  @Override
  public String name() {
    return "overload";
  }

  @Override
  public String what() {
    return "3 times what can be answered, on each kind of route, against nginx with limit_req";
  }

  @Override
  public List<String> peers() {
    return List.of("nginx", "wrk");
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    var site = PublishedSite.of(lab, 1_000);
    var questions = lab.keep(new SlowService(EACH, AT_ONCE));
    var counts = lab.keep(new SlowService(EACH, AT_ONCE));
    var gateway =
        lab.keep(
            Gateway.start(
                lab,
                "gateway",
                site.broker().bootstrap(),
                Map.of(
                    "CELAKARTE_SITE_URL",
                    "http://127.0.0.1:" + questions.port(),
                    "CELAKARTE_ANALYTICS_URL",
                    "http://127.0.0.1:" + counts.port())));
    gateway.awaitPage(SamplePages.path(0));
    var nginx =
        lab.keep(
            Nginx.proxy(
                lab,
                "nginx-limited",
                questions.port(),
                "limit_req zone=all burst=100 nodelay; limit_req_status 503;",
                "limit_req_zone $server_name zone=all:1m rate=" + PEAK + "r/s;"));
    var wrk = new Wrk(lab);
    var pages = Wrk.Load.get("/lv/lapa/", site.pages());
    var warm = wrk.run(gateway.port(), pages, 32, lab.time(20, 6));
    lab.say("warmed by " + warm.requests() + " pages");
    var figures = new ArrayList<Figure>();
    figures.addAll(pages(lab, site, gateway, wrk, pages));
    figures.addAll(part(lab, site, gateway, "question screens", QUESTIONS, COUNTS));
    figures.add(peer(lab, nginx));
    figures.addAll(part(lab, site, gateway, "counts", COUNTS, QUESTIONS));
    return figures;
  }

  private static Duration time(Lab lab) {
    return lab.time(30, 5);
  }

  /** With many more connections than the processors can serve. */
  private static List<Figure> pages(
      Lab lab, PublishedSite site, Gateway gateway, Wrk wrk, Wrk.Load load) {
    var peak = wrk.run(gateway.port(), load, 32, lab.time(5, 3)).perSecond();
    var beside = new Beside(lab, site, gateway, QUESTIONS, 900);
    var crowd = wrk.run(gateway.port(), load, 32 * TIMES * 10, time(lab));
    var figures = new ArrayList<Figure>();
    figures.add(
        Figure.of(
                "pages, 960 connections: good answers against the peak",
                "×",
                crowd.perSecond() / peak)
            .atLeast(0.8));
    figures.addAll(beside.figures("pages"));
    return figures;
  }

  private static List<Figure> part(
      Lab lab, PublishedSite site, Gateway gateway, String what, String path, String other) {
    var beside = new Beside(lab, site, gateway, other, path.equals(QUESTIONS) ? 901 : 902);
    var seen = FixedRate.get(gateway.port(), path).run(PEAK * TIMES, time(lab));
    var figures = new ArrayList<Figure>();
    figures.add(
        Figure.of(
                what + ", 3 × saturation: good answers against the peak",
                "×",
                seen.goodPerSecond() / PEAK)
            .atLeast(0.8));
    figures.add(Figure.of(what + ": p99 of the good ones", "ms", seen.share(0.99)));
    figures.addAll(beside.figures(what));
    return figures;
  }

  private static Figure peer(Lab lab, Nginx nginx) {
    var seen = FixedRate.get(nginx.port(), QUESTIONS).run(PEAK * TIMES, time(lab));
    return Figure.of(
        "nginx with limit_req: good answers against the peak", "×", seen.goodPerSecond() / PEAK);
  }

  /** What others see meanwhile: readers of pages, another part, and somebody who publishes. */
  private static final class Beside {

    private final CompletableFuture<FixedRate.Seen> pages;
    private final CompletableFuture<FixedRate.Seen> other;
    private final CompletableFuture<Double> published;

    Beside(Lab lab, PublishedSite site, Gateway gateway, String otherPath, int fresh) {
      var time = time(lab).minusSeconds(1);
      pages = meanwhile(() -> ask(gateway, SamplePages.path(5), PAGE_RATE, time));
      other = meanwhile(() -> ask(gateway, otherPath, OTHER_RATE, time));
      published =
          meanwhile(() -> {
            Pause.of(time.dividedBy(2));
            return publish(site, gateway, fresh);
          });
    }

    private static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
      return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    private static FixedRate.Seen ask(Gateway gateway, String path, int rate, Duration time) {
      return FixedRate.get(gateway.port(), path).run(rate, time);
    }

    private static double publish(PublishedSite site, Gateway gateway, int number) {
      var began = System.nanoTime();
      var unused =
          site.topic()
              .publish(
                  SamplePages.path(number),
                  2,
                  SamplePages.gzip(SamplePages.html(number, 2, 10_600)));
      try (var watcher = new Watcher(gateway.port())) {
        var seen = watcher.await(SamplePages.path(number), "versija 2<", Duration.ofSeconds(20));
        return (seen - began) / 1e6;
      } catch (IOException closing) {
        throw new Trouble("The watcher cannot be closed", closing);
      }
    }

    List<Figure> figures(String what) {
      return List.of(
          Figure.of(what + ": pages lost beside", "%", lost(pages.join())).atMost(10),
          Figure.of(what + ": other parts lose", "%", lost(other.join())).atMost(10),
          Figure.of(what + ": published to visible meanwhile", "ms", published.join())
              .atMost(1000));
    }

    private static double lost(FixedRate.Seen seen) {
      var asked = seen.failed() + Arrays.stream(seen.statuses()).sum();
      return 100.0 * (asked - seen.good()) / asked;
    }
  }
}
