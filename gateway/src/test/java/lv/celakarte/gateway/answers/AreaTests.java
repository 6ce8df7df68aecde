package lv.celakarte.gateway.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTests {

  @ParameterizedTest
  @CsvSource({
    "/, SITE",
    "/lv, SITE",
    "/lv/celvedis, QUESTIONS",
    "/lv/celvedis/privatpersona, QUESTIONS",
    "/en/celvedis/uznemejs/1, QUESTIONS",
    "/viegli/celvedis/privatpersona, QUESTIONS",
    "/ru/celvedis, QUESTIONS",
    "/lv/celvedisx, SITE",
    "/de/celvedis, SITE",
    "/viegli/meklet, SEARCH",
    "/ru/meklet, SEARCH",
    "/prieksskatijums/abc, PREVIEW",
    "/prieksskatijums, SITE",
    "/lv/meklet, SEARCH",
    "/en/meklet, SEARCH",
    "/lv/meklet/x, SITE",
    "/media/a.png, MEDIA",
    "/mediax, SITE",
    "/api, API",
    "/api/content/v1/x, API",
    "/apix, SITE",
    "/darbvieta, WORKSPACE",
    "/darbvieta/saturs, WORKSPACE",
    "/darbvietax, SITE",
    "/darbvieta/komponentes/workspace.css, COMPONENTS",
    "/pieslegties, SIGN_IN",
    "/iziet, SIGN_IN",
    "/login/oauth2/code/keycloak, SIGN_IN",
    "/login, SITE",
    "/actuator/health, SITE",
    "/LV/celvedis, SITE",
  })
  void knowsWhereAPathBelongs(String path, Area area) {
    assertThat(Area.of(path)).isEqualTo(area);
  }
}
