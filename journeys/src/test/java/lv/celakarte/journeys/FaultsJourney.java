package lv.celakarte.journeys;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The short form of {@code ./celakarte faults}, on the platform that the other journeys have
 * walked; the last one, because what it asks for leaves many documents behind.
 */
@ExtendWith(Platform.Extension.class)
@Order(Integer.MAX_VALUE)
class FaultsJourney {

  @Test
  void nothingIsLostOrDoubledOrGoesBackWhilePartsBreak(Platform platform) {
    platform.faults(
        "kill:content-service",
        "kill:questionnaire-service",
        "kill:directory-service",
        "kill:analytics-service",
        "kill:site-2",
        "kill:gateway-2",
        "kill:keycloak",
        "kill:store",
        "kill:kafka",
        "cut:gateway-2-site",
        "poison");
  }

  @Test
  void whateverIsAskedNoServiceAnswersAnythingThatItDoesNotPromise(Platform platform) {
    platform.faults("requests");
  }
}
