package lv.celakarte.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Touched;
import lv.celakarte.site.testing.Documents;
import lv.celakarte.site.testing.Samples;
import lv.celakarte.site.testing.StarterContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTests {

  private static final Published PUBLISHED = StarterContent.published();
  private static final SearchIndex INDEX = indexed();

  private static SearchIndex indexed() {
    var index = new SearchIndex();
    var indexing = new Indexing(PUBLISHED, index, Samples.pages());
    var keys = new TreeSet<String>();
    StarterContent.documents().forEach(it -> keys.add("document/" + it.key()));
    StarterContent.organizations().forEach(it -> keys.add("organization/" + it.id()));
    indexing.accept(new Touched(keys, Set.of()));
    return index;
  }

  private static List<String> paths(String query) {
    return INDEX.search(query, Language.LV, 1).hits().stream().map(Hit::path).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "parāds, parads",
    "piedzinējs, piedzinejs",
    "uzturlīdzekļi, uzturlidzekli",
    "ķīla, kila",
    "tiesu izpildītājs, tiesu izpilditajs"
  })
  void diacriticsAreOptional(String right, String bare) {
    var found = INDEX.search(bare, Language.LV, 1);

    assertThat(found.total()).isPositive();
    assertThat(found.hits().stream().map(Hit::path).limit(3))
        .containsAnyElementsOf(paths(right).subList(0, 3));
  }

  @ParameterizedTest
  @CsvSource({"parādnieki, /lv/vardnica/paradnieks", "parādniekam, /lv/vardnica/paradnieks"})
  void aBentWordIsFound(String query, String path) {
    assertThat(paths(query)).contains(path);
  }

  @Test
  void theBeginningOfAWordIsEnough() {
    assertThat(paths("maksātnesp")).isNotEmpty();
  }

  @Test
  void institutionsAreFoundByNameAndShortName() {
    assertThat(paths("ptac")).startsWith("/lv/iestades/ptac");
    assertThat(paths("Nodarbinātības valsts aģentūra")).startsWith("/lv/iestades/nva");
  }

  @Test
  void municipalitiesAreFoundByName() {
    assertThat(paths("ogre")).contains("/lv/iestades/socdienests-ogre");
  }

  @Test
  void theTitleWeighsMost() {
    assertThat(paths("tiesa atsūtīja brīdinājumu"))
        .startsWith("/lv/situacijas/tiesa-atsutija-bridinajumu");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"'",
    "'('",
    "'*'",
    "'AND OR NOT'",
    "'title:*'",
    "'[a TO b]'",
    "'un'",
    "'   '",
    "'\\'",
    "'<script>alert(1)</script>'",
    "'{!func}1'"
  })
  void hostileQueriesAreJustWords(String query) {
    assertThat(INDEX.search(query, Language.LV, 1).hits())
        .hasSizeLessThanOrEqualTo(SearchIndex.PAGE);
  }

  @Test
  void aVeryLongQueryIsCut() {
    assertThat(INDEX.search("parāds ".repeat(100_000), Language.LV, 1).total()).isPositive();
  }

  @Test
  void whatWasLookedForIsMarkedAndNothingElseIsAdded() {
    var hit = INDEX.search("bridinajums", Language.LV, 1).hits().getFirst();

    var marked = hit.title().parts().stream().filter(Snippet.Part::found).map(Snippet.Part::text);
    assertThat(marked).contains("brīdinājumu");
  }

  @Test
  void furtherPagesGoOn() {
    var first = INDEX.search("parāds", Language.LV, 1);
    var second = INDEX.search("parāds", Language.LV, 2);

    assertThat(first.hits()).hasSize(SearchIndex.PAGE);
    assertThat(second.hits()).isNotEmpty().doesNotContainAnyElementsOf(first.hits());
  }

  @Test
  void aWithdrawnPageIsNotFoundAnyMore() {
    var published = new Published();
    var index = new SearchIndex();
    var indexing = new Indexing(published, index, Samples.pages());
    var document = Documents.situation("a", "Zvirbulis");
    indexing.accept(published.document(document.key(), document, StarterContent.AT));
    assertThat(index.search("zvirbulis", Language.LV, 1).total()).isEqualTo(1);

    Document gone = Documents.withdrawn(document, "Prom");
    indexing.accept(published.document(gone.key(), gone, StarterContent.AT));

    assertThat(index.search("zvirbulis", Language.LV, 1).total()).isZero();
  }

  @Test
  void englishIsSearchedApart() {
    assertThat(INDEX.search("bailiff", Language.EN, 1).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.path()).startsWith("/en/"));
  }
}
