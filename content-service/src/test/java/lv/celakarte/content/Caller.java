package lv.celakarte.content;

import java.util.Map;
import java.util.Set;
import lv.celakarte.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the API and opens screens, for tests of any part of the service. */
public record Caller(MockMvcTester mvc, @Nullable String bearer) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DOCUMENTS = "/api/content/v1/documents";

  /** Somebody with roles in institutions. */
  public static Caller of(
      MockMvcTester mvc, String name, Set<String> roles, Set<String> institutions) {
    return new Caller(mvc, TestTokens.bearer(name, roles, institutions));
  }

  public static Caller editor(MockMvcTester mvc, String institution) {
    return of(mvc, "Redaktore " + institution, Set.of("editor"), Set.of(institution));
  }

  public static Caller publisher(MockMvcTester mvc, String institution) {
    return of(mvc, "Publicētājs " + institution, Set.of("publisher"), Set.of(institution));
  }

  public static Caller coordinator(MockMvcTester mvc) {
    return of(mvc, "Koordinators", Set.of("coordinator"), Set.of());
  }

  /** Somebody without an account. */
  public static Caller anybody(MockMvcTester mvc) {
    return new Caller(mvc, null);
  }

  public MvcTestResult get(String path) {
    return sent(mvc.get().uri(path)).exchange();
  }

  public MvcTestResult delete(String path) {
    return sent(mvc.delete().uri(path)).exchange();
  }

  public MvcTestResult post(String path, @Nullable Long version, Object body) {
    return matching(
            sent(mvc.post().uri(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body)),
            version)
        .exchange();
  }

  public MvcTestResult put(String path, long version, Object body) {
    return matching(
            sent(mvc.put().uri(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body)),
            version)
        .exchange();
  }

  /** Sends a form as a browser does. */
  public MvcTestResult form(String path, Map<String, String> fields) {
    var request = sent(mvc.post().uri(path)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
    fields.forEach(request::formField);
    return request.exchange();
  }

  /** Sends a form with a file. */
  public MvcTestResult upload(
      String path, String field, String name, byte[] bytes, Map<String, String> fields) {
    var request = mvc.post().uri(path).multipart();
    if (bearer != null) {
      request = request.header(HttpHeaders.AUTHORIZATION, bearer);
    }
    request = request.file(new MockMultipartFile(field, name, "application/octet-stream", bytes));
    for (var entry : fields.entrySet()) {
      request = request.param(entry.getKey(), entry.getValue());
    }
    return request.exchange();
  }

  private MockMvcTester.MockMvcRequestBuilder sent(MockMvcTester.MockMvcRequestBuilder request) {
    return bearer == null ? request : request.header(HttpHeaders.AUTHORIZATION, bearer);
  }

  private static MockMvcTester.MockMvcRequestBuilder matching(
      MockMvcTester.MockMvcRequestBuilder request, @Nullable Long version) {
    return version == null ? request : request.header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
  }

  public static JsonNode body(MvcTestResult result) {
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }

  public static String html(MvcTestResult result) {
    return new String(
        result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Begins a Latvian page with this text; its address in the API. */
  public String begin(String owner, String slug, String text) {
    var begun =
        post(
            DOCUMENTS,
            null,
            Map.of(
                "type", "page",
                "language", "lv",
                "owner", owner,
                "title", "Lapa " + slug,
                "summary", "Kopsavilkums.",
                "path", "/lv/" + slug,
                "body", text,
                "checkedOn", "2026-11-22",
                "reviewBy", "2027-05-22"));
    if (begun.getResponse().getStatus() != 201) {
      throw new AssertionError(html(begun));
    }
    return String.valueOf(begun.getResponse().getHeader(HttpHeaders.LOCATION));
  }

  /** The version at which this person finds something. */
  public long version(String path) {
    return body(get(path)).get("version").asLong();
  }
}
