package lv.celakarte.directory.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesTests {

  private static final Coordinates RIGA = new Coordinates(56.946, 24.10589);

  /** The expected figures come from the spherical law of cosines, not from the formula tested. */
  @ParameterizedTest
  @CsvSource({
    "Daugavpils, 55.88333, 26.53333, 190.394",
    "Liepāja, 56.50474, 21.01085, 195.072",
    "Jūrmala, 56.968, 23.77038, 20.489",
    "Ogre, 56.8162, 24.61401, 34.078"
  })
  void measuresFromRiga(String town, double lat, double lon, double kilometres) {
    var there = new Coordinates(lat, lon);

    assertThat(RIGA.kilometresTo(there)).as(town).isCloseTo(kilometres, within(0.01));
    assertThat(there.kilometresTo(RIGA)).isCloseTo(kilometres, within(0.01));
  }

  @Test
  void isNowhereFromItself() {
    assertThat(RIGA.kilometresTo(RIGA)).isZero();
  }

  @Test
  void measuresHalfWayRoundTheEarth() {
    var pole = new Coordinates(90, 0);

    assertThat(pole.kilometresTo(new Coordinates(-90, 0))).isCloseTo(20015, within(1.0));
  }

  @Test
  void refusesWhatIsNoPointOnEarth() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(90.1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(0, -180.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(Double.NaN, 0));
  }
}
