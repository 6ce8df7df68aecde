package lv.celakarte.content.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.Importing;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.fact.FactKeeping;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.access.Role;
import lv.celakarte.platform.store.AggregateStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ContentServiceTest
class StarterLoadingTests {

  private static final Person COORDINATOR =
      new Person("k", "Kārlis", Set.of(Role.COORDINATOR), Set.of());

  @Autowired private Importing importing;
  @Autowired private FactKeeping keeping;
  @Autowired private Reading reading;
  @Autowired private AggregateStores stores;
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Memory memory = new Memory();

  /** What was loaded, as long as one test lasts. */
  private static final class Memory implements LoadedFolders {

    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    @Override
    public boolean lastWas(String fingerprint) {
      return kept.contains(fingerprint);
    }

    @Override
    public void keep(String fingerprint) {
      kept.add(fingerprint);
    }
  }

  @Test
  void loadsTheGoodFilesOnceAndReportsTheOthers(@TempDir Path folder) throws IOException {
    var content = Files.createDirectories(folder.resolve("content/lv"));
    for (var number = 0; number < 20; number++) {
      Files.writeString(content.resolve(number + ".md"), file("starta-" + number));
    }
    Files.writeString(content.resolve("slikts.md"), file("slikts").replace("owner: ptac", ""));
    var loading = new StarterLoading(new StarterFiles(check()), importing, keeping, memory, meters);

    var together = Stream.of(loading, loading).parallel().map(it -> it.load(folder)).toList();

    assertThat(together.stream().mapToLong(StarterLoading.Summary::imported).sum()).isEqualTo(20);
    assertThat(together).extracting(StarterLoading.Summary::broken).containsOnly(1L);
    assertThat(loading.load(folder)).isEqualTo(new StarterLoading.Summary(0, 20, 1));
    assertThat(found("starta-"))
        .isEqualTo(
            IntStream.range(0, 20)
                .mapToObj(number -> "situacija-starta-" + number)
                .collect(Collectors.toSet()));
    assertThat(meters.get("celakarte.starter.broken").gauges())
        .anySatisfy(gauge -> assertThat(gauge.value()).isEqualTo(1));
  }

  @Test
  void hasNoFaultInTheStarterContentOfTheProject() {
    var folder = Path.of("../infra/starter-content/content");
    var files = new StarterFiles(check());

    var read = files.in(folder).stream().map(file -> files.read(folder, file)).toList();

    assertThat(read).hasSizeGreaterThan(200);
    assertThat(read).filteredOn(StarterFile.Broken.class::isInstance).isEqualTo(List.of());
    assertThat(paths(read)).doesNotHaveDuplicates();
  }

  @Test
  void hasNoFaultInTheStarterFactsOfTheProject() {
    var read = new StarterFacts().in(Path.of("../infra/starter-content/facts"));

    assertThat(read).hasSizeGreaterThan(20);
    assertThat(read)
        .allSatisfy(file -> assertThat(file).isInstanceOf(StarterFacts.Read.Sound.class));
  }

  @Test
  void loadsFactsOnceAndReportsTheFaultyOnes(@TempDir Path folder) throws IOException {
    var facts = Files.createDirectories(folder.resolve("facts"));
    var good = Files.readString(Path.of("../infra/starter-content/facts/min-wage.json"));
    Files.writeString(facts.resolve("a.json"), good.replace("min-wage", "starta-alga"));
    Files.writeString(facts.resolve("b.json"), good.replace("\"2026-01-01\"", "\"2025-06-01\""));
    Files.writeString(facts.resolve("c.json"), good.replace("\"unit\"", "\"units\""));
    var loading = new StarterLoading(new StarterFiles(check()), importing, keeping, memory, meters);

    assertThat(loading.load(folder)).isEqualTo(new StarterLoading.Summary(1, 0, 2));
    assertThat(loading.load(folder)).isEqualTo(new StarterLoading.Summary(0, 1, 2));
    assertThat(keeping.find("starta-alga")).isPresent();
  }

  @Test
  void looksIntoAFolderAgainOnlyAfterItChanged(@TempDir Path folder) throws IOException {
    var content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("a.md"), file("atmina-a"));
    var loading = new StarterLoading(new StarterFiles(check()), importing, keeping, memory, meters);

    assertThat(loading.load(folder)).isEqualTo(new StarterLoading.Summary(1, 0, 0));
    assertThat(loading.load(folder)).isEqualTo(new StarterLoading.Summary(0, 1, 0));
    assertThat(memory.kept).hasSize(1);

    Files.writeString(content.resolve("b.md"), file("atmina-b"));
    assertThat(loading.load(folder)).isEqualTo(new StarterLoading.Summary(1, 1, 0));
    Files.writeString(content.resolve("a.md"), file("atmina-a") + "\nPiebilde.\n");
    assertThat(loading.load(folder)).isEqualTo(new StarterLoading.Summary(0, 2, 0));
    assertThat(memory.kept).hasSize(3);
  }

  @Test
  void readsNoFileOfAFolderThatWasLoaded(@TempDir Path folder) throws IOException {
    var content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("a.md"), file("atmina-nelasa"));
    memory.keep(Folder.fingerprint(folder, List.of(content.resolve("a.md"))));
    var loading = new StarterLoading(new StarterFiles(check()), importing, keeping, memory, meters);

    assertThat(loading.load(folder)).isEqualTo(new StarterLoading.Summary(0, 1, 0));
    assertThat(found("atmina-nelasa")).isEmpty();
  }

  @Test
  void keepsTheMarkOfWhatWasLoadedInTheStore() {
    var folders = new StoreLoadedFolders(stores);

    folders.keep("one");
    folders.keep("two");

    assertThat(new StoreLoadedFolders(stores).lastWas("two")).isTrue();
    assertThat(folders.lastWas("one")).isFalse();
  }

  private static List<String> paths(List<StarterFile> files) {
    return files.stream()
        .flatMap(file -> file instanceof StarterFile.Sound sound ? Stream.of(sound) : Stream.of())
        .map(sound -> sound.manuscript().path().value())
        .toList();
  }

  private Set<String> found(String words) {
    return reading
        .list(COORDINATOR, new DocumentFilter(null, null, null, null, words, false))
        .stream()
        .map(stored -> stored.state().id().contentId())
        .collect(Collectors.toSet());
  }

  private static ManuscriptCheck check() {
    return new ManuscriptCheck(new CommonMark());
  }

  private static String file(String name) {
    return StarterFilesTests.FILE
        .replace("situacija-p04", "situacija-" + name)
        .replace("tiesa-atsutija-bridinajumu", name);
  }
}
