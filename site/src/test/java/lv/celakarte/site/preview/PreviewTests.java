package lv.celakarte.site.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class PreviewTests {

  private static final String PATH = "/api/content/v1/previews/";

  private HttpServer service;
  private MockMvcTester browser;

  @BeforeEach
  void start() throws IOException {
    var document =
        Files.readString(Path.of("../content-service/src/main/events/document-changed.v1.json"));
    service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    service.createContext(
        PATH,
        exchange -> {
          var token = exchange.getRequestURI().getPath().substring(PATH.length());
          var body = "{\"document\":" + document + ",\"validUntil\":\"2026-12-01T10:00:00Z\"}";
          var status = token.equals("good") ? 200 : token.equals("old") ? 410 : 404;
          exchange.sendResponseHeaders(status, status == 200 ? body.getBytes(UTF_8).length : -1);
          if (status == 200) {
            exchange.getResponseBody().write(body.getBytes(UTF_8));
          }
          exchange.close();
        });
    service.start();
    browser = browser("http://127.0.0.1:" + service.getAddress().getPort());
  }

  private static MockMvcTester browser(String url) {
    var content = new ContentService(RestClient.builder(), url, JsonMapper.builder().build());
    return MockMvcTester.create(
        MockMvcBuilders.standaloneSetup(
                new PreviewController(content, new Published(), Samples.pages(), Samples.views()))
            .build());
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  private static Document page(MvcTestResult result) {
    try {
      return Jsoup.parse(result.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void aPreviewIsTheWholePageUnderABar() {
    var result = browser.get().uri("/prieksskatijums/good").exchange();

    assertThat(result).hasStatus(200).hasHeader("Cache-Control", "no-store");
    assertThat(result).hasHeader("Referrer-Policy", "no-referrer");
    assertThat(page(result).select(".banner").text())
        .isEqualTo("Priekšskatījums – nav publicēts Saite darbojas līdz: 2026. gada 1. decembris");
    assertThat(page(result).select("h1").text()).contains("Tiesa atsūtīja brīdinājumu");
    assertThat(page(result).select("ol.way > li")).hasSize(2);
    assertThat(page(result).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void aLinkThatWasTakenBackSaysSo() {
    var result = browser.get().uri("/prieksskatijums/old").exchange();

    assertThat(result).hasStatus(410);
    assertThat(page(result).select("h1").text()).contains("vairs nedarbojas");
  }

  @Test
  void aLinkThatNeverWasIsNotFound() {
    assertThat(browser.get().uri("/prieksskatijums/other").exchange()).hasStatus(404);
  }

  @Test
  void aServiceThatDoesNotAnswerIsExplained() {
    var result = browser("http://127.0.0.1:1").get().uri("/prieksskatijums/good").exchange();

    assertThat(result).hasStatus(503);
    assertThat(page(result).select("h1").text()).contains("pašlaik nevaram");
  }
}
