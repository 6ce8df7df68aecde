package lv.celakarte.content.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeDeskTests {

  private final IntakeDesk desk = new IntakeDesk();

  @Test
  void makesThePictureAndTheSizesThatAreSmaller() throws IOException {
    var fit = fit("Mana Bilde.PNG", Samples.png(2000, 1000));

    assertThat(fit.medium())
        .isInstanceOfSatisfying(
            Medium.Picture.class,
            picture -> {
              assertThat(picture.width()).isEqualTo(1600);
              assertThat(picture.height()).isEqualTo(800);
              assertThat(picture.widths()).containsExactly(480, 960);
              assertThat(picture.file().name()).isEqualTo("mana-bilde.png");
              assertThat(picture.file().hash()).matches("[0-9a-f]{16}");
            });
    assertThat(fit.files()).hasSize(3);
    for (var file : fit.files().entrySet()) {
      var width = file.getKey().replaceAll("\\D*bilde\\D*(\\d*)\\.png|^[0-9a-f]{16}/", "$1");
      var image = ImageIO.read(new ByteArrayInputStream(file.getValue().bytes()));
      assertThat(image.getWidth())
          .isEqualTo(width.isEmpty() ? 1600 : Integer.parseInt(width.replaceAll("\\D", "")));
    }
  }

  @Test
  void makesNoPictureLargerThanItWas() {
    assertThat(fit("x.jpg", Samples.jpeg(300, 200)).medium())
        .isInstanceOfSatisfying(
            Medium.Picture.class,
            picture -> {
              assertThat(picture.width()).isEqualTo(300);
              assertThat(picture.widths()).isEmpty();
            });
  }

  @Test
  void turnsAPhotographUprightAndForgetsWhereItWasTaken() {
    var fit = fit("foto.jpg", Samples.photographOnItsSide(400, 200, "56.9496N 24.1052E"));

    assertThat(fit.medium())
        .isInstanceOfSatisfying(
            Medium.Picture.class,
            picture -> {
              assertThat(picture.width()).isEqualTo(200);
              assertThat(picture.height()).isEqualTo(400);
            });
    for (var file : fit.files().values()) {
      assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("Exif", "56.9496N");
    }
  }

  @Test
  void readsWebP() {
    assertThat(fit("maza.webp", Samples.WEBP).medium())
        .isInstanceOfSatisfying(
            Medium.Picture.class,
            picture -> assertThat(picture.file().type()).isEqualTo("image/jpeg"));
  }

  @Test
  void keepsAPaperAsItIs() {
    var fit = fit("Iesnieguma veidlapa.pdf", Samples.PDF);

    assertThat(fit.medium()).isInstanceOf(Medium.Paper.class);
    assertThat(fit.files().values())
        .singleElement()
        .satisfies(file -> assertThat(file.bytes()).isEqualTo(Samples.PDF));
    assertThat(fit.files().keySet().iterator().next()).endsWith("/iesnieguma-veidlapa.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><script>alert(1)</script></html>",
        "GIF89a",
        "PK\u0003\u0004",
        "#!/bin/sh",
        "",
        "teksts",
        "<?xml version=\"1.0\"?><x/>"
      })
  void goesByTheContentAndNotByTheName(String content) {
    assertThat(desk.take("bilde.png", content.getBytes(UTF_8)))
        .isEqualTo(new Intake.Unfit(Intake.Reason.UNKNOWN_TYPE));
  }

  @Test
  void refusesWhatCannotBeReadOrIsTooLarge() {
    var cut = java.util.Arrays.copyOf(Samples.png(300, 300), 60);
    var huge = java.util.Arrays.copyOf(Samples.jpeg(10, 10), 10 * 1024 * 1024 + 1);

    assertThat(desk.take("x.png", cut)).isEqualTo(new Intake.Unfit(Intake.Reason.DAMAGED));
    assertThat(desk.take("x.jpg", huge)).isEqualTo(new Intake.Unfit(Intake.Reason.TOO_LARGE));
  }

  @Test
  void refusesAPictureThatUnfoldsToMoreThanTheMemoryHolds() {
    var bomb = Samples.png(10, 10);
    // The head says how large the picture is: here 30,000 by 30,000 points.
    bomb[16] = 0;
    bomb[17] = 0;
    bomb[18] = 0x75;
    bomb[19] = 0x30;
    bomb[20] = 0;
    bomb[21] = 0;
    bomb[22] = 0x75;
    bomb[23] = 0x30;

    assertThat(desk.take("x.png", bomb)).isEqualTo(new Intake.Unfit(Intake.Reason.TOO_MANY_POINTS));
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.png, passwd.png",
    "C:\\Users\\Jānis\\Ķīlas līgums (1).png, kilas-ligums-1.png",
    "???.png, fails.png",
    "'', fails.png",
  })
  void namesAFileByLettersAndDigitsOnly(String given, String name) {
    assertThat(fit(given, Samples.png(10, 10)).medium().kept().orElseThrow().name())
        .isEqualTo(name);
  }

  @Test
  void givesTheSameContentTheSameAddress() {
    assertThat(fit("a.png", Samples.png(50, 50)).files().keySet())
        .isEqualTo(fit("a.png", Samples.png(50, 50)).files().keySet());
    assertThat(fit("a.png", Samples.png(50, 50)).files().keySet())
        .isNotEqualTo(fit("a.png", Samples.png(50, 51)).files().keySet());
  }

  @Test
  void knowsAnAddressOfOursFromAnyOther() {
    var address = MediaAddress.parse("/media/0123456789abcdef/a-b.png").orElseThrow();

    assertThat(address.key()).isEqualTo("0123456789abcdef/a-b.png");
    assertThat(address.atWidth(480).name()).isEqualTo("a-b-480.png");
    assertThat(address.atWidth(480).atFullWidth()).contains(address);
    assertThat(address.atFullWidth()).isEmpty();
    assertThat(MediaAddress.parse("/media/0123456789abcdef/../x.png")).isEmpty();
    assertThat(MediaAddress.parse("/media/0123/x.png")).isEmpty();
  }

  @Test
  void writesWhatShowsAMediumInAText() {
    var item =
        new MediaItem(
            "ptac",
            fit("a.png", Samples.png(10, 10)).medium(),
            Map.of("lv", "Vēstule [no tiesas]", "en", "Letter"),
            new lv.celakarte.content.document.Actor("a", "A"),
            java.time.Instant.EPOCH);

    assertThat(item.markdown("lv")).startsWith("![Vēstule  no tiesas](/media/").endsWith("/a.png)");
    assertThat(item.markdown("en")).startsWith("![Letter](");
    assertThat(item.markdown("ru")).startsWith("![Vēstule");
  }

  private Intake.Fit fit(String name, byte[] bytes) {
    return (Intake.Fit) desk.take(name, bytes);
  }
}
