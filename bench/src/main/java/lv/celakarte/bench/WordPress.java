package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A peer: Debian's WordPress with MariaDB and PHP, installed into a folder of its own. */
final class WordPress implements AutoCloseable {

  private static final Path SOURCES = Path.of("/usr/share/wordpress");
  private static final int WORKERS = 6;
  private static final Duration CACHED = Duration.ofSeconds(5);

  private final Server nginx;
  private final Server php;
  private final Server database;
  private final Path folder;
  private final int uncached;
  private final int cached;

  private WordPress(
      Server nginx, Server php, Server database, Path folder, int uncached, int cached) {
    this.nginx = nginx;
    this.php = php;
    this.database = database;
    this.folder = folder;
    this.uncached = uncached;
    this.cached = cached;
  }

  static WordPress start(Lab lab, String html) {
    if (!Files.isDirectory(SOURCES)) {
      throw new Trouble(
          "WordPress is missing (Debian: apt-get install wordpress php-mysql"
              + " wordpress-theme-twentytwentythree)");
    }
    var folder = lab.folder("wordpress");
    var uncached = Http.freePort();
    var cached = Http.freePort();
    try {
      var database = database(folder);
      var root = files(folder, uncached);
      install(folder, root, html);
      var php = php(folder);
      var nginx = nginx(folder, root, uncached, cached);
      return new WordPress(nginx, php, database, folder, uncached, cached);
    } catch (IOException failure) {
      throw new Trouble("WordPress cannot be set up: " + failure.getMessage(), failure);
    }
  }

  private static String user() {
    return System.getProperty("user.name");
  }

  private static Server database(Path folder) {
    var data = folder.resolve("data");
    run(
        folder,
        "mariadb-install-db",
        "--no-defaults",
        "--user=" + user(),
        "--datadir=" + data,
        "--auth-root-authentication-method=normal",
        "--skip-test-db");
    var socket = folder.resolve("sql");
    var server =
        Server.start(
            "mariadbd",
            folder,
            Map.of(),
            List.of(
                Peers.find("mariadbd").toString(),
                "--no-defaults",
                "--user=" + user(),
                "--datadir=" + data,
                "--socket=" + socket,
                "--skip-networking",
                "--pid-file=" + folder.resolve("sql.pid")));
    server.await(Duration.ofSeconds(60), () -> Files.exists(socket));
    run(
        folder,
        "mariadb",
        "--no-defaults",
        "-u",
        "root",
        "--socket=" + socket,
        "-e",
        "create database wp character set utf8mb4; create user wp@localhost identified by 'wp';"
            + " grant all on wp.* to wp@localhost");
    return server;
  }

  private static Path files(Path folder, int port) throws IOException {
    var root = folder.resolve("root");
    run(folder, "cp", "-rL", SOURCES.toString(), root.toString());
    Files.deleteIfExists(root.resolve("wp-config.php"));
    Files.writeString(
        root.resolve("wp-config.php"),
        """
        <?php
        define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp');
        define('DB_HOST', 'localhost:%s'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
        define('WP_HOME', 'http://' . ($_SERVER['HTTP_HOST'] ?? '127.0.0.1:%d'));
        define('WP_SITEURL', WP_HOME);
        define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
        define('AUTOMATIC_UPDATER_DISABLED', true);
        foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT',
          'SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $key) define($key, 'measured');
        $table_prefix = 'wp_';
        if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
        require_once ABSPATH . 'wp-settings.php';
        """
            .formatted(folder.resolve("sql"), port));
    return root;
  }

  private static void install(Path folder, Path root, String html) throws IOException {
    var text = html.substring(html.indexOf("</h1>") + 5, html.indexOf("</main>"));
    Files.writeString(folder.resolve("text.html"), text);
    Files.writeString(
        folder.resolve("install.php"),
        """
        <?php
        define('WP_INSTALLING', true);
        require '%1$s/wp-load.php';
        require_once ABSPATH . 'wp-admin/includes/upgrade.php';
        wp_install('Lapa', 'editor', 'editor@example.org', true, '', 'measured');
        $id = wp_insert_post(['post_type' => 'page', 'post_status' => 'publish',
          'post_title' => 'Lapa 77', 'post_name' => 'lapa',
          'post_content' => file_get_contents('%2$s/text.html')]);
        file_put_contents('%2$s/id', $id);
        """
            .formatted(root, folder));
    Files.writeString(
        folder.resolve("change.php"),
        """
        <?php
        require '%1$s/wp-load.php';
        wp_update_post(['ID' => (int) file_get_contents('%2$s/id'), 'post_content' => 'izmainits']);
        """
            .formatted(root, folder));
    run(folder, "php", folder.resolve("install.php").toString());
  }

  private static Server php(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("fpm.conf"),
        """
        [global]
        error_log = %1$s/fpm.log
        daemonize = no
        [www]
        %3$s
        listen = %1$s/fpm
        pm = static
        pm.max_children = %2$d
        php_admin_value[opcache.enable] = 1
        """
            .formatted(folder, WORKERS, user().equals("root") ? "user = root\ngroup = root" : ""));
    var server =
        Server.start(
            "php-fpm",
            folder,
            Map.of(),
            List.of(
                Peers.find("php-fpm8.2").toString(),
                "-R",
                "-F",
                "-y",
                folder.resolve("fpm.conf").toString()));
    server.await(Duration.ofSeconds(20), () -> Files.exists(folder.resolve("fpm")));
    return server;
  }

  private static Server nginx(Path folder, Path root, int uncached, int cached) throws IOException {
    var common =
        """
              root %2$s;
              location / {
                include /etc/nginx/fastcgi_params;
                fastcgi_param SCRIPT_FILENAME %2$s/index.php;
                fastcgi_param HTTP_HOST $http_host;
                fastcgi_pass unix:%1$s/fpm;
        """
            .formatted(folder, root);
    Files.writeString(
        folder.resolve("nginx.conf"),
        """
        %6$s
        worker_processes 2;
        pid %1$s/nginx.pid;
        error_log %1$s/nginx.log crit;
        daemon off;
        events { worker_connections 4096; }
        http {
          access_log off;
          keepalive_requests 100000000;
          client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
          uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
          gzip on; gzip_types text/html; gzip_min_length 100;
          fastcgi_cache_path %1$s/cache keys_zone=wp:10m;
          server { listen 127.0.0.1:%3$d reuseport;
        %2$s      } }
          server { listen 127.0.0.1:%4$d reuseport;
        %2$s        fastcgi_cache wp; fastcgi_cache_key $request_uri; fastcgi_cache_valid 200 %5$ds;
                fastcgi_ignore_headers Cache-Control Expires Set-Cookie;
              } }
        }
        """
            .formatted(
                folder,
                common,
                uncached,
                cached,
                CACHED.toSeconds(),
                user().equals("root") ? "user root;" : ""));
    var server =
        Server.start(
            "nginx-press",
            folder,
            Map.of(),
            List.of(
                Peers.find("nginx").toString(),
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString()));
    server.await(Duration.ofSeconds(10), () -> Http.listens(uncached));
    return server;
  }

  private static void run(Path folder, String... command) {
    Server.start(Path.of(command[0]).getFileName() + "-once", folder, Map.of(), List.of(command))
        .awaitEnd(Duration.ofMinutes(2));
  }

  int uncachedPort() {
    return uncached;
  }

  int cachedPort() {
    return cached;
  }

  /** Without pretty addresses, as it is installed. */
  private String address() {
    try {
      return "/?page_id=" + Files.readString(folder.resolve("id"), UTF_8);
    } catch (IOException gone) {
      throw new Trouble("WordPress was not installed", gone);
    }
  }

  Duel.Side side(int port) {
    var answer = Http.ask("http://127.0.0.1:" + port + address());
    if (answer.statusCode() != 200 || !new String(answer.body(), UTF_8).contains("Lapa 77")) {
      throw new Trouble("WordPress answers " + answer.statusCode() + " without the text");
    }
    return new Duel.Side(php, port, Wrk.Load.get(address(), 1));
  }

  /** How long a reader of the cache still sees the old text. */
  double changedVisible() {
    var url = "http://127.0.0.1:" + cached + address();
    var before = Http.ask(url).statusCode();
    if (before != 200) {
      throw new Trouble("WordPress answers " + before);
    }
    run(folder, "php", folder.resolve("change.php").toString());
    var began = System.nanoTime();
    while (!new String(Http.ask(url).body(), UTF_8).contains("izmainits")) {
      if (System.nanoTime() - began > Duration.ofMinutes(1).toNanos()) {
        throw new Trouble("WordPress never shows the changed text");
      }
      Pause.millis(5);
    }
    return (System.nanoTime() - began) / 1e6;
  }

  @Override
  public void close() {
    nginx.close();
    php.close();
    database.close();
  }
}
