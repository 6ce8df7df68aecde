package lv.celakarte.content.document.web;

import java.util.Map;
import java.util.Set;
import lv.celakarte.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who call the API as programs do. */
final class Callers {

  static final String ANNA = TestTokens.bearer("anna", Set.of("editor"), Set.of("ptac"));
  static final String BAIBA = TestTokens.bearer("baiba", Set.of("editor"), Set.of("ptac"));
  static final String PETERIS = TestTokens.bearer("peteris", Set.of("publisher"), Set.of("ptac"));
  static final String BOTH =
      TestTokens.bearer("dace", Set.of("editor", "publisher"), Set.of("ptac"));
  static final String ILZE = TestTokens.bearer("ilze", Set.of("editor"), Set.of("mkd"));
  static final String KARLIS = TestTokens.bearer("karlis", Set.of("coordinator"), Set.of());

  static final String DOCUMENTS = "/api/content/v1/documents";
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvcTester mvc;

  Callers(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  MvcTestResult get(String who, String path) {
    return mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, who).exchange();
  }

  MvcTestResult post(String who, String path, @Nullable Long version, Object body) {
    var request =
        mvc.post()
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, who)
            .contentType(MediaType.APPLICATION_JSON)
            .content(JSON.writeValueAsString(body));
    return (version == null ? request : request.header(HttpHeaders.IF_MATCH, tag(version)))
        .exchange();
  }

  MvcTestResult put(String who, String path, @Nullable String ifMatch, Object body) {
    var request =
        mvc.put()
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, who)
            .contentType(MediaType.APPLICATION_JSON)
            .content(JSON.writeValueAsString(body));
    return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
  }

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  static JsonNode body(MvcTestResult result) {
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }

  static long version(MvcTestResult result) {
    return body(result).get("version").asLong();
  }

  /** A complete page of PTAC at an address of its own. */
  static Map<String, Object> page(String slug, String text) {
    return Map.ofEntries(
        Map.entry("type", "page"),
        Map.entry("language", "lv"),
        Map.entry("owner", "ptac"),
        Map.entry("title", "Lapa " + slug),
        Map.entry("summary", "Kopsavilkums"),
        Map.entry("path", "/lv/" + slug),
        Map.entry("body", text),
        Map.entry("checkedOn", "2026-11-22"),
        Map.entry("reviewBy", "2027-05-22"));
  }

  String begin(String slug) {
    var begun = post(ANNA, DOCUMENTS, null, page(slug, "Teksts"));
    if (begun.getResponse().getStatus() != 201) {
      throw new AssertionError(body(begun).toString());
    }
    return String.valueOf(begun.getResponse().getHeader(HttpHeaders.LOCATION));
  }

  long submitted(String address) {
    return version(post(ANNA, address + "/submit", current(address), Map.of()));
  }

  long approved(String address) {
    return version(post(PETERIS, address + "/approve", submitted(address), Map.of()));
  }

  long published(String address) {
    return version(post(PETERIS, address + "/publish", approved(address), Map.of()));
  }

  long current(String address) {
    return version(get(KARLIS, address));
  }
}
