package lv.celakarte.questionnaire.authoring.editor;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.questionnaire.definition.Language;
import org.jspecify.annotations.Nullable;

/** A catalogue of what the topics of other services tell. */
record Known(
    Supplier<Map<String, Organization>> organizations,
    Supplier<Map<String, Place>> places,
    Supplier<Map<String, Document>> documents,
    Supplier<Map<String, Fact>> facts)
    implements Catalogue {

  /** Only what is read here of an institution. */
  record Organization(
      String id, String state, Map<String, String> name, @Nullable String shortName) {}

  /** Only what is read here of a place. */
  record Place(Map<String, String> name, @Nullable String type) {}

  /** Only what is read here of a document; each language has one of its own. */
  record Document(String id, String language, String state, @Nullable String title) {}

  /** Only what is read here of a shared fact. */
  record Fact(String id, String state, Map<String, String> name) {}

  @Override
  public List<Option> all(Kind kind, Language language) {
    var options =
        switch (kind) {
          case INSTITUTIONS -> institutions(language);
          case PLACES -> municipalities(language);
          case DOCUMENTS -> titles(language);
          case FACTS -> factNames(language);
        };
    var order = Collator.getInstance(Locale.of("lv"));
    return options.sorted(Comparator.comparing(Option::text, order)).toList();
  }

  private Stream<Option> institutions(Language language) {
    return organizations.get().values().stream()
        .filter(one -> one.state().equals("listed"))
        .map(one -> new Option(one.id(), institution(one, language)));
  }

  private static String institution(Organization one, Language language) {
    var name = named(one.name(), language, one.id());
    var shortName = one.shortName();
    return shortName == null || shortName.isBlank() || shortName.equals(name)
        ? name
        : name + " (" + shortName + ")";
  }

  /** A planning region is no municipality. */
  private Stream<Option> municipalities(Language language) {
    return places.get().entrySet().stream()
        .filter(entry -> !"planning-region".equals(entry.getValue().type()))
        .map(entry ->
            new Option(entry.getKey(), named(entry.getValue().name(), language, entry.getKey())));
  }

  /** By the Latvian title, since every document has one; in the reader's language where it is. */
  private Stream<Option> titles(Language language) {
    var all = documents.get();
    return all.values().stream()
        .filter(one -> one.state().equals("published") && one.language().equals("lv"))
        .map(one -> {
          var own = all.get(one.id() + "." + language.code());
          var title = own == null || own.title() == null ? one.title() : own.title();
          return new Option(one.id(), Objects.requireNonNullElse(title, one.id()));
        });
  }

  private Stream<Option> factNames(Language language) {
    return facts.get().values().stream()
        .filter(one -> one.state().equals("current"))
        .map(one -> new Option(one.id(), named(one.name(), language, one.id())));
  }

  private static String named(Map<String, String> names, Language language, String otherwise) {
    var latvian = names.getOrDefault("lv", otherwise);
    return names.getOrDefault(language.code(), latvian);
  }
}
