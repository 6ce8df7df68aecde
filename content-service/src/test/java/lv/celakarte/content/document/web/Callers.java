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
public final class Callers {

  public static final String ANNA = TestTokens.bearer("anna", Set.of("editor"), Set.of("ptac"));
  public static final String BAIBA = TestTokens.bearer("baiba", Set.of("editor"), Set.of("ptac"));
  public static final String PETERIS =
      TestTokens.bearer("peteris", Set.of("publisher"), Set.of("ptac"));
  public static final String BOTH =
      TestTokens.bearer("dace", Set.of("editor", "publisher"), Set.of("ptac"));
  public static final String ILZE = TestTokens.bearer("ilze", Set.of("editor"), Set.of("mkd"));
  public static final String KARLIS = TestTokens.bearer("karlis", Set.of("coordinator"), Set.of());

  public static final String DOCUMENTS = "/api/content/v1/documents";
  public static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvcTester mvc;

  public Callers(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  public MvcTestResult get(String who, String path) {
    return mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, who).exchange();
  }

  public MvcTestResult post(String who, String path, @Nullable Long version, Object body) {
    var request =
        mvc.post()
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, who)
            .contentType(MediaType.APPLICATION_JSON)
            .content(JSON.writeValueAsString(body));
    return (version == null ? request : request.header(HttpHeaders.IF_MATCH, tag(version)))
        .exchange();
  }

  public MvcTestResult put(String who, String path, @Nullable String ifMatch, Object body) {
    var request =
        mvc.put()
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, who)
            .contentType(MediaType.APPLICATION_JSON)
            .content(JSON.writeValueAsString(body));
    return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
  }

  /** Sends a form as a browser does. */
  public MvcTestResult form(String who, String path, Map<String, String> fields) {
    var request =
        mvc.post()
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, who)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED);
    fields.forEach(request::formField);
    return request.exchange();
  }

  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  public static JsonNode body(MvcTestResult result) {
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }

  public static long version(MvcTestResult result) {
    return body(result).get("version").asLong();
  }

  /** A complete page of PTAC at an address of its own. */
  public static Map<String, Object> page(String slug, String text) {
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

  public String begin(String slug) {
    var begun = post(ANNA, DOCUMENTS, null, page(slug, "Teksts"));
    if (begun.getResponse().getStatus() != 201) {
      throw new AssertionError(body(begun).toString());
    }
    return String.valueOf(begun.getResponse().getHeader(HttpHeaders.LOCATION));
  }

  public long submitted(String address) {
    return version(post(ANNA, address + "/submit", current(address), Map.of()));
  }

  public long approved(String address) {
    return version(post(PETERIS, address + "/approve", submitted(address), Map.of()));
  }

  public long published(String address) {
    return version(post(PETERIS, address + "/publish", approved(address), Map.of()));
  }

  public long scheduled(String address) {
    var at = Map.<String, Object>of("at", "2099-01-01T09:00");
    return version(post(PETERIS, address + "/schedule", approved(address), at));
  }

  public long edited(String address) {
    var slug = address.replaceAll(".*/lapa-|/lv$", "");
    return version(put(ANNA, address, tag(current(address)), page(slug, "Labots teksts")));
  }

  public long step(String who, String address, String step, Map<String, Object> body) {
    return version(post(who, address + "/" + step, current(address), body));
  }

  public long current(String address) {
    return version(get(KARLIS, address));
  }
}
