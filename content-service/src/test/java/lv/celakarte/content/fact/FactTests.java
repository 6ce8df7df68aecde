package lv.celakarte.content.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.document.FactTexts;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.fact.FactCheck.Checked;
import lv.celakarte.content.fact.FactForm.ValueForm;
import lv.celakarte.content.proposal.Change;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FactTests {

  private static final Path GOLDEN = Path.of("src/main/events/fact-changed.v1.json");
  private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void knowsWhatHoldsOnEachDay() {
    var fact = minWage();

    assertThat(fact.on(day("2024-12-31"))).isEmpty();
    assertThat(fact.on(day("2025-12-31")).map(value -> value.in(Language.LV))).contains("740 eiro");
    assertThat(fact.on(day("2026-01-01")).map(value -> value.in(Language.EN))).contains("EUR 780");
    assertThat(fact.on(day("2026-01-01")).map(value -> value.in(Language.RU))).contains("780 eiro");
    var retired = new FactContent(fact.name(), fact.unit(), fact.values(), true);
    var wished = fact.propose(retired, change());
    assertThat(wished.on(day("2026-01-01"))).isPresent();
    assertThat(wished.settle(change()).on(day("2026-01-01"))).isEmpty();
    assertThat(wished.dismiss(change())).extracting(Fact::values).isEqualTo(fact.values());
  }

  @Test
  void readsLinesThatAreOlderThanTheSecondPerson() {
    var line =
        """
        {"by": "anna", "name": "Anna", "at": "2026-11-22T10:00:00Z", "state": "active"}\
        """;

    assertThat(json.readValue(line, Change.class))
        .isEqualTo(new Change("anna", "Anna", NOON, Change.Action.CHANGED, null));
  }

  @Test
  void refusesValuesWhoseTimesOverlap() {
    assertThat(faults(form(value("2025-01-01", ""), value("2026-01-01", ""))))
        .containsExactly(new Fault("values[1].from", Fault.Kind.OVERLAPPING));
    assertThat(faults(form(value("2026-01-01", ""), value("2025-01-01", "2026-01-01"))))
        .containsExactly(new Fault("values[1].from", Fault.Kind.OVERLAPPING));
    assertThat(faults(form(value("2026-01-01", ""), value("2025-01-01", "2025-12-31")))).isEmpty();
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    var bad =
        new FactForm(
            "Min Wage",
            Map.of("en", "Wage"),
            "EUR",
            "lm",
            List.of(
                new ValueForm("vakar", "", "", words("780 eiro"), "sure", "nav-adrese"),
                new ValueForm(
                    "2026-01-01", "2025-01-01", "1", words("x"), "", "https://example.org")));

    assertThat(faults(bad))
        .extracting(fault -> fault.field() + " " + fault.kind().code())
        .containsExactly(
            "id malformed",
            "name.lv required",
            "values[0].from malformed",
            "values[0].source malformed",
            "values[0].value required",
            "values[0].verification unknown-value",
            "values[1].to before-start");
  }

  @Test
  void findsQuotesWhereverTheyStand() {
    var text = FactTexts.quoting("Alga ir {{fact:min-wage}}.");

    assertThat(FactQuotes.in(text))
        .containsExactly(
            new FactQuotes.Quote("body", "min-wage"),
            new FactQuotes.Quote("details.steps", "gmi-first-person"));
  }

  @Test
  void barsQuotesOfFactsThatAreUnknownOrHaveNoValueOnTheDayReadersWouldSeeThem() {
    var gate = new FactGate(new OneFact(minWage()));
    var document = FactTexts.document();
    var known = FactTexts.plain("{{fact:min-wage}}");
    var unknown = FactTexts.plain("{{fact:min-vage}}");

    assertThat(gate.faults(document, known, NOON)).isEmpty();
    assertThat(gate.faults(document, unknown, NOON))
        .containsExactly(new Fault("body", Fault.Kind.UNKNOWN_FACT, List.of("min-vage")));
    assertThat(gate.faults(document, known, Instant.parse("2024-12-31T21:00:00Z")))
        .containsExactly(
            new Fault("body", Fault.Kind.FACT_WITHOUT_VALUE, List.of("min-wage", "2024-12-31")));
    assertThat(gate.faults(document, known, Instant.parse("2024-12-31T22:00:00Z")))
        .as("midnight in Latvia")
        .isEmpty();
  }

  @Test
  void keepsEveryWordingWithWhoMadeItSoAndWhy() {
    var fact = minWage();
    var dearer = new FactContent(fact.name(), fact.unit(), List.of(value(fact, "800.00")), false);
    var agreed = new Change("karlis", "Kārlis", NOON, Change.Action.APPROVED, "Jauns likums");

    var wished = fact.propose(dearer, change());
    var settled = wished.settle(agreed);

    assertThat(wished.wordings()).as("a wish is no wording yet").isEqualTo(fact.wordings());
    assertThat(settled.wordings())
        .containsExactly(
            new Wording(fact.history().getFirst(), fact.content()), new Wording(agreed, dearer));
    assertThat(wished.dismiss(agreed).wordings()).isEqualTo(fact.wordings());
    assertThat(json.readValue(json.writeValueAsString(settled), Fact.class)).isEqualTo(settled);
  }

  @Test
  void knowsThePresentWordingOfFactsThatWereStoredWithoutAny() {
    var fact = minWage();
    var stored = json.readTree(json.writeValueAsString(fact));
    ((ObjectNode) stored).remove("wordings");

    var read = json.treeToValue(stored, Fact.class);

    assertThat(read.wordings())
        .singleElement()
        .extracting(Wording::content)
        .isEqualTo(fact.content());
  }

  @Test
  void writesOutQuotesAndLeavesThoseOfNothing() {
    assertThat(
            FactQuotes.written(
                "Alga ir {{fact:min-wage}}, nevis {{ fact: min-vage }}.",
                id -> id.equals("min-wage") ? Optional.of("780 $1 eiro") : Optional.empty()))
        .isEqualTo("Alga ir 780 $1 eiro, nevis {{ fact: min-vage }}.");
  }

  @Test
  void looksAsPromised() throws IOException {
    var written = json.writeValueAsString(FactChanged.of(minWage(), 3));

    assertThat(json.readTree(written)).isEqualTo(json.readTree(Files.readString(GOLDEN)));
    assertThat(written).doesNotContain("Anna");
  }

  @Test
  void comesBackFromTheStoreAsItWas() {
    var wished = minWage().propose(minWage().content(), change());

    assertThat(json.readValue(json.writeValueAsString(minWage()), Fact.class)).isEqualTo(minWage());
    assertThat(json.readValue(json.writeValueAsString(wished), Fact.class)).isEqualTo(wished);
  }

  static Fact minWage() {
    var checked = FactCheck.check(minWageForm());
    assertThat(checked).isInstanceOf(Checked.Sound.class);
    return Fact.imported(((Checked.Sound) checked).fact(), change());
  }

  private static FactForm minWageForm() {
    var name = words("Minimālā mēneša alga");
    name.put("en", "Minimum monthly wage");
    var old = words("740 eiro");
    old.put("en", "EUR 740");
    var now = words("780 eiro");
    now.put("en", "EUR 780");
    return new FactForm(
        "min-wage",
        name,
        "EUR",
        "lm",
        List.of(
            new ValueForm("2026-01-01", "", "780.00", now, "verified", "https://example.org/2026"),
            new ValueForm(
                "2025-01-01", "2025-12-31", "740.00", old, "", "https://example.org/2025")));
  }

  private static FactValue value(Fact fact, String amount) {
    var last = fact.values().getLast();
    return new FactValue(
        last.from(), null, amount, last.display(), last.verification(), last.source());
  }

  private static Change change() {
    return new Change("anna", "Anna", NOON, Change.Action.CHANGED, null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static FactForm form(ValueForm... values) {
    return new FactForm("x-1", words("Nosaukums"), "", "lm", List.of(values));
  }

  private static ValueForm value(String from, String to) {
    return new ValueForm(from, to, "1", words("viens"), "verified", "https://example.org");
  }

  private static Map<String, @Nullable String> words(String latvian) {
    var words = new LinkedHashMap<String, @Nullable String>();
    words.put("lv", latvian);
    return words;
  }

  private static List<Fault> faults(FactForm form) {
    return FactCheck.check(form) instanceof Checked.Faulty(var faults) ? faults : List.of();
  }

  /** A store that keeps one fact and tells what was announced. */
  private record OneFact(Fact fact) implements Facts {
    @Override
    public Optional<Stored<Fact>> find(String id) {
      return id.equals(fact.id()) ? Optional.of(new Stored<>(id, 1, fact, 0)) : Optional.empty();
    }

    @Override
    public List<Stored<Fact>> all() {
      return new ArrayList<>(find(fact.id()).stream().toList());
    }

    @Override
    public Optional<Stored<Fact>> create(Fact fresh, Announcement... events) {
      return Optional.empty();
    }

    @Override
    public Optional<Stored<Fact>> replace(
        Stored<Fact> expected, Fact next, Announcement... events) {
      return Optional.empty();
    }
  }
}
