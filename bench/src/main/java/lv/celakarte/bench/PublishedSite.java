package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The same pages twice: in a topic with a gateway before it, and in a folder with nginx before it.
 */
final class PublishedSite {

  /** About what a page of text has; compressed a good quarter of it. */
  static final int PAGE_BYTES = 10_600;

  private static final String NOT_FOUND = "/lv/nav-atrasts";

  private final Lab lab;
  private final Broker broker;
  private final Topic topic;
  private final Path root;
  private final int pages;
  private long bytes;

  private PublishedSite(Lab lab, Broker broker, int pages) {
    this.lab = lab;
    this.broker = broker;
    this.topic = lab.keep(new Topic(broker.bootstrap(), lab.clock()));
    this.root = lab.folder("root");
    this.pages = pages;
  }

  static PublishedSite of(Lab lab, int pages) {
    var site = new PublishedSite(lab, lab.keep(Broker.start(lab)), pages);
    for (var i = 0; i < pages; i++) {
      site.publish(SamplePages.path(i), SamplePages.html(i, 1, PAGE_BYTES));
    }
    site.publish(NOT_FOUND, SamplePages.html(-1, 1, 3_000));
    site.topic.flush();
    return site;
  }

  /** Publishes one page in both places. */
  void publish(String path, byte[] html) {
    var zipped = SamplePages.gzip(html);
    bytes += zipped.length;
    var unused = topic.publish(path, 1, zipped);
    var file = root.resolve(path.substring(1));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, html);
      Files.write(file.resolveSibling(file.getFileName() + ".gz"), zipped);
    } catch (IOException failure) {
      throw new Trouble("The peer's pages cannot be written", failure);
    }
  }

  /** What all pages together have, compressed. */
  double megabytes() {
    return bytes / 1024.0 / 1024.0;
  }

  int pages() {
    return pages;
  }

  Topic topic() {
    return topic;
  }

  Broker broker() {
    return broker;
  }

  Gateway gateway(String name) {
    topic.flush();
    var gateway = lab.keep(Gateway.start(lab, name, broker.bootstrap(), java.util.Map.of()));
    gateway.awaitPage(NOT_FOUND.replace("nav-atrasts", "lapa/0"));
    return gateway;
  }

  Nginx nginx(Gateway like) {
    return lab.keep(Nginx.files(lab, root, Http.ask(like.url(SamplePages.path(0)))));
  }

  /** Makes sure that both send the same bytes. */
  static void requireSame(Gateway ours, Nginx theirs, String path) {
    var our = digest(Http.ask(ours.url(path), "Accept-Encoding", "gzip").body());
    var their = digest(Http.ask(theirs.url(path), "Accept-Encoding", "gzip").body());
    if (!our.equals(their)) {
      throw new Trouble("The two servers do not send the same bytes for " + path);
    }
    if (Http.ask(theirs.url(path)).statusCode() != 200) {
      throw new Trouble("The peer does not know " + path);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
