package lv.celakarte.journeys;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parts are broken while pages are published and read; after everybody else has finished. */
@Order(Integer.MAX_VALUE)
@ExtendWith(Platform.Extension.class)
class FaultsJourney {

  private final Platform platform;

  FaultsJourney(Platform platform) {
    this.platform = platform;
  }

  @Test
  void losesDoublesAndTurnsBackNothing() {
    platform.breakParts();
  }
}
