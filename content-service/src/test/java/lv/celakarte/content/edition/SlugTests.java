package lv.celakarte.content.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTests {

  @Test
  void writesLatvianLettersWithoutTheirMarks() {
    assertThat(Slug.of("Ķīlas līgums: šķērslis, žēlastība & ģimene"))
        .contains(new Slug("kilas-ligums-skerslis-zelastiba-gimene"));
  }

  @Test
  void cutsLongTitlesBetweenWords() {
    var slug = Slug.of("vārds ".repeat(40)).orElseThrow().value();

    assertThat(slug.length()).isLessThanOrEqualTo(80);
    assertThat(slug).endsWith("vards");
  }

  @Test
  void writesRussianLettersAsLatvianWritesRussianNames() {
    assertThat(Slug.of("Пробная страница: щётка, объём"))
        .contains(new Slug("probnaja-stranica-scjotka-objom"));
  }

  @Test
  void hasNothingToSayToOtherScripts() {
    assertThat(Slug.of("债务")).isEmpty();
    assertThat(Slug.of(" – ")).isEmpty();
  }
}
