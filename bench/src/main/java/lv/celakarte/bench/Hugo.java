package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A peer: the generator Hugo with the same texts, which builds all pages anew. */
final class Hugo {

  private final Path folder;

  private Hugo(Path folder) {
    this.folder = folder;
  }

  static Hugo with(Lab lab, int pages) {
    var hugo = new Hugo(lab.folder("hugo-" + pages));
    try {
      var layouts = Files.createDirectories(hugo.folder.resolve("layouts/_default"));
      Files.createDirectories(hugo.folder.resolve("content"));
      Files.writeString(
          hugo.folder.resolve("config.toml"), "baseURL = '/'\ndisableKinds = ['RSS', 'sitemap']\n");
      Files.writeString(layouts.resolve("list.html"), "<!DOCTYPE html><title>x</title>");
      hugo.frame(1);
    } catch (IOException failure) {
      throw new Trouble("Hugo's files cannot be written", failure);
    }
    for (var i = 0; i < pages; i++) {
      hugo.change(i, 1);
    }
    return hugo;
  }

  /** What stands around each page. */
  void frame(int version) {
    write(
        folder.resolve("layouts/_default/single.html"),
        """
        <!DOCTYPE html><html lang="lv"><head><meta charset="utf-8"><title>{{ .Title }}</title>
        <link rel="stylesheet" href="/resursi/stils.css"></head><body><p>zinojums-%d</p>
        <main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
        """
            .formatted(version));
  }

  void change(int number, int version) {
    write(
        folder.resolve("content/lapa-" + number + ".md"),
        "---\ntitle: Lapa " + number + "\n---\n" + Documents.text(number, version));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new Trouble(file + " cannot be written", failure);
    }
  }

  /** Builds all; tells how long that took, in milliseconds. */
  double build(Map<String, String> environment) {
    var began = System.nanoTime();
    Server.start(
            "hugo",
            folder,
            environment,
            List.of(
                Peers.find("hugo").toString(), "--quiet", "-d", folder.resolve("out").toString()))
        .awaitEnd(Duration.ofMinutes(2));
    return (System.nanoTime() - began) / 1e6;
  }
}
