package lv.celakarte.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The peer: nginx, tuned as its handbook says for static files and for passing on. */
final class Nginx implements AutoCloseable {

  private static final Set<String> OF_EACH_ANSWER =
      Set.of(
          "date",
          "content-length",
          "content-type",
          "content-encoding",
          "etag",
          "connection",
          "server",
          "transfer-encoding",
          "location");

  private final Server server;
  private final int port;

  private Nginx(Server server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Serves files; with the headers of an answer of ours, so that both send the same bytes. */
  static Nginx files(Lab lab, Path root, HttpResponse<?> like) {
    var headers =
        like.headers().map().entrySet().stream()
            .filter(header -> !OF_EACH_ANSWER.contains(header.getKey()))
            .map(header ->
                "    add_header "
                    + header.getKey()
                    + " \""
                    + header.getValue().getFirst()
                    + "\" always;\n")
            .collect(Collectors.joining());
    return start(
        lab,
        "nginx-files",
        """
            root %s;
            default_type "text/html; charset=utf-8";
            gzip_static on;
            error_page 404 /lv/nav-atrasts;
        %s\
        """
            .formatted(root, headers));
  }

  /** Serves files as they are, each anew. */
  static Nginx plainFiles(Lab lab, Path root) {
    return start(lab, "nginx-plain", "    root %s;\n    open_file_cache off;\n".formatted(root));
  }

  /** Answers everything with the same text, as a service that takes no time. */
  static Nginx service(Lab lab, String body) {
    return start(
        lab,
        "nginx-service",
        """
            default_type text/html;
            location / { return 200 "%s"; }
        """
            .formatted(body));
  }

  /** Passes everything on. */
  static Nginx proxy(Lab lab, String name, int to, String inLocation, String inHttp) {
    return start(
        lab,
        name,
        """
            location / {
              proxy_pass http://behind;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
              %s
            }
        """
            .formatted(inLocation),
        "upstream behind { server 127.0.0.1:%d; keepalive 64; keepalive_requests 1000000; }\n%s"
            .formatted(to, inHttp));
  }

  private static Nginx start(Lab lab, String name, String inServer) {
    return start(lab, name, inServer, "");
  }

  private static Nginx start(Lab lab, String name, String inServer, String inHttp) {
    var folder = lab.folder(name);
    var port = Http.freePort();
    var settings =
        """
        %5$s
        worker_processes 2;
        worker_rlimit_nofile 60000;
        pid %1$s/pid;
        error_log %1$s/error.log crit;
        daemon off;
        events { worker_connections 8192; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          tcp_nodelay on;
          keepalive_requests 100000000;
          open_file_cache max=30000 inactive=600s;
          open_file_cache_valid 600s;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          %4$s
          server {
            listen 127.0.0.1:%2$d reuseport backlog=4096;
        %3$s
          }
        }
        """
            .formatted(folder, port, inServer, inHttp, user());
    try {
      Files.writeString(folder.resolve("nginx.conf"), settings);
    } catch (IOException failure) {
      throw new Trouble("nginx's settings cannot be written", failure);
    }
    var server =
        Server.start(
            name,
            folder,
            Map.of(),
            List.of(
                Peers.find("nginx").toString(),
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString()));
    server.await(Duration.ofSeconds(10), () -> listens(port));
    return new Nginx(server, port);
  }

  /** Started by root, nginx would read as somebody who may not look into the lab's folder. */
  private static String user() {
    return System.getProperty("user.name").equals("root") ? "user root;" : "";
  }

  private static boolean listens(int port) {
    try {
      return Http.get("http://127.0.0.1:" + port + "/").statusCode() > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  Server server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
