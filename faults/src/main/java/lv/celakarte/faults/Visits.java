package lv.celakarte.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What visitors do: mostly read pages, sometimes search, sometimes answer a questionnaire. */
final class Visits {

  private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/<]+(/[^<]*)</loc>");
  private static final String EVALUATE =
      "/api/questionnaire/v1/questionnaires/privatpersona/evaluate";
  private static final int PAGES_PER_ROUND = 18;

  private static final List<String> OPEN =
      List.of(
          "/api/directory/v1/places/ogre",
          "/api/questionnaire/v1/questionnaires",
          "/api/content/v1/openapi");

  private Visits() {}

  /** The published addresses, as the site map tells them. */
  static List<String> pages(Running platform) {
    try {
      String map = text(platform, "/sitemap.xml");
      List<String> pages = new ArrayList<>();
      LOCATION.matcher(map).results().forEach(found -> pages.add(found.group(1)));
      if (pages.isEmpty()) {
        throw new Broken("The site map tells of no page");
      }
      return pages;
    } catch (IOException e) {
      throw new Broken("The site map cannot be read", e);
    }
  }

  private static String text(Running platform, String path) throws IOException {
    var answer =
        new Http().get(platform.url(Services.GATEWAY) + path, "Accept-Encoding", "identity");
    return new String(answer.body(), UTF_8);
  }

  /** Rounds of page reads with a search and an evaluation in each. */
  static List<Load.Request> mixed(List<String> pages) {
    List<Load.Request> requests = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      requests.add(Load.Request.page(pages.get(page)));
      if (page % PAGES_PER_ROUND == 0) {
        requests.add(Load.Request.page("/lv/meklet?q=par%C4%81ds"));
        requests.add(
            new Load.Request("POST", EVALUATE, "{\"language\":\"lv\",\"answers\":{}}", 200));
      }
    }
    return requests;
  }

  /** The same, and what programs ask the services themselves. */
  static List<Load.Request> everywhere(List<String> pages) {
    List<Load.Request> requests = new ArrayList<>();
    for (Load.Request request : mixed(pages)) {
      requests.add(request);
      if (request.path().equals(EVALUATE)) {
        OPEN.stream().map(Load.Request::page).forEach(requests::add);
      }
    }
    return requests;
  }
}
