package lv.celakarte.gateway;

import static lv.celakarte.gateway.PageDeliveryTests.header;
import static lv.celakarte.gateway.RunningGateway.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A gateway as it stands on the internet: encrypted for the outside, behind a proxy, with little
 * patience.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictGatewayTests {

  private RunningGateway gateway;
  private Backend site;

  @BeforeAll
  void start() throws IOException {
    site = new Backend();
    var settings = new HashMap<String, String>();
    settings.put("celakarte.public-url", "https://celakarte.example");
    settings.put("celakarte.gateway.services.site", site.url());
    settings.put("celakarte.gateway.trusted-proxies", "127.0.0.0/8,::1");
    for (var kind : new String[] {"screens", "api", "sign-in"}) {
      settings.put("celakarte.gateway.limits." + kind + ".burst", "2");
      settings.put("celakarte.gateway.limits." + kind + ".per-second", "1");
    }
    gateway = RunningGateway.start(settings);
  }

  @AfterAll
  void stop() {
    gateway.close();
    site.close();
  }

  @Test
  void asksAClientToWaitThatAsksTooOften() {
    var page = lastOf(10, "/lv/celvedis/x", "10.0.0.1");
    var problem = lastOf(10, "/api/none", "10.0.0.1");
    var signIn = lastOf(10, "/pieslegties", "10.0.0.1");

    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(header(page, "Retry-After"))).isBetween(1, 3);
    assertThat(text(page)).contains("Pārāk daudz pieprasījumu");
    assertThat(header(page, "Content-Security-Policy")).isNotEmpty();
    assertThat(problem.statusCode()).isEqualTo(429);
    assertThat(text(problem)).contains("/problems/too-many-requests");
    assertThat(signIn.statusCode()).isEqualTo(429);
    assertThat(gateway.managementText("/actuator/prometheus"))
        .contains("celakarte_rate_limited_total");
  }

  @Test
  void tellsClientsApartByWhatItsOwnProxySaysOfThem() {
    assertThat(lastOf(10, "/lv/celvedis/x", "10.0.0.2").statusCode()).isEqualTo(429);

    assertThat(lastOf(1, "/lv/celvedis/x", "10.0.0.3").statusCode()).isEqualTo(200);
    // What stands before the proxy's own word was written by the client.
    assertThat(lastOf(1, "/lv/celvedis/x", "10.9.9.9, 10.0.0.2").statusCode()).isEqualTo(429);
  }

  @Test
  void neverLimitsPublishedPages() {
    assertThat(lastOf(100, "/lv/unknown", "10.0.0.4").statusCode()).isNotEqualTo(429);
  }

  @Test
  void saysThatOnlyEncryptedConnectionsWillDo() {
    var page = gateway.get("/lv/unknown");
    var signIn = gateway.get("/pieslegties", "X-Forwarded-For", "10.0.0.5");

    assertThat(header(page, "Strict-Transport-Security")).startsWith("max-age=");
    assertThat(header(page, "Content-Security-Policy")).contains("upgrade-insecure-requests");
    assertThat(PolicyFindings.of(header(page, "Content-Security-Policy"))).isEmpty();
    assertThat(PolicyFindings.of(header(signIn, "Content-Security-Policy"))).isEmpty();
    assertThat(header(signIn, "Set-Cookie"))
        .startsWith("__Host-celakarte-pieslegsanas=")
        .contains("Secure", "SameSite=Lax", "Path=/")
        .containsIgnoringCase("HttpOnly");
    assertThat(header(signIn, "Location")).contains("redirect_uri=https://celakarte.example/");
  }

  private java.net.http.HttpResponse<byte[]> lastOf(int times, String path, String client) {
    var answer = gateway.get(path, "X-Forwarded-For", client);
    for (var i = 1; i < times; i++) {
      answer = gateway.get(path, "X-Forwarded-For", client);
    }
    return answer;
  }
}
