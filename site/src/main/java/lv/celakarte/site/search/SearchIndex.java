package lv.celakarte.site.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.search.WordAnalyzer.Way;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The index: in memory, made anew from what is published at every start.
 *
 * <p>A query is taken apart into words and put together from plain conditions. There is no query
 * language, so there is nothing that a hostile query could say in it.
 */
final class SearchIndex {

  static final int LONGEST_QUERY = 200;
  static final int MOST_WORDS = 12;
  static final int PAGE = 10;
  static final int LAST_PAGE = 20;

  private static final int SHORTEST_BEGINNING = 3;
  private static final String ID = "id";
  private static final Map<String, Float> FIELDS = Map.of("title", 4f, "names", 3f, "text", 1f);

  /** One language has one index: its words are its own. */
  private static final class Part {
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<Way, Words> words = new EnumMap<>(Way.class);

    Part(Language language) throws IOException {
      var analyzers = new HashMap<String, Analyzer>();
      for (var way : Way.values()) {
        words.put(way, new Words(language, way));
        FIELDS
            .keySet()
            .forEach(it -> analyzers.put(field(it, way), new WordAnalyzer(language, way)));
      }
      var plain = new WordAnalyzer(language, Way.PLAIN);
      writer =
          new IndexWriter(
              new ByteBuffersDirectory(),
              new IndexWriterConfig(new PerFieldAnalyzerWrapper(plain, analyzers)));
      searchers = new SearcherManager(writer, null);
    }

    Words words(Way way) {
      return Objects.requireNonNull(words.get(way));
    }
  }

  private final Map<Language, Part> parts = new EnumMap<>(Language.class);

  SearchIndex() {
    try {
      for (var language : Language.values()) {
        parts.put(language, new Part(language));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  void put(Entry entry) {
    var document = new Document();
    document.add(new StringField(ID, entry.id(), Field.Store.NO));
    document.add(new StoredField("kind", entry.kind()));
    document.add(new StoredField("path", entry.path()));
    document.add(new StoredField("title", entry.title()));
    document.add(new StoredField("text", entry.text()));
    for (var way : Way.values()) {
      document.add(new TextField(field("title", way), entry.title(), Field.Store.NO));
      document.add(new TextField(field("names", way), entry.names(), Field.Store.NO));
      document.add(new TextField(field("text", way), entry.text(), Field.Store.NO));
    }
    change(entry.language(), writer -> writer.updateDocument(new Term(ID, entry.id()), document));
  }

  void remove(String id, Language language) {
    change(language, writer -> writer.deleteDocuments(new Term(ID, id)));
  }

  private interface Change {
    long in(IndexWriter writer) throws IOException;
  }

  private void change(Language language, Change change) {
    try {
      var unused = change.in(part(language).writer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Part part(Language language) {
    return Objects.requireNonNull(parts.get(language));
  }

  /** What fits the query best, from this page on (the first is 1). */
  Hits search(String text, Language language, int page) {
    var part = part(language);
    var query = text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text;
    var asked = asked(query, part);
    if (asked.isEmpty()) {
      return Hits.NONE;
    }
    try {
      part.searchers.maybeRefreshBlocking();
      var searcher = part.searchers.acquire();
      try {
        var all = find(searcher, asked, Occur.MUST, page);
        var found = all.totalHits.value() > 0 ? all : find(searcher, asked, Occur.SHOULD, page);
        return hits(searcher, found, page, part, asked);
      } finally {
        part.searchers.release(searcher);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One word of a query in its comparable forms; a stop word has no stems. */
  private record Asked(String plain, Optional<String> stem, Optional<String> folded) {
    boolean weighty() {
      return stem.isPresent();
    }
  }

  private static List<Asked> asked(String query, Part part) {
    var stems = byPlace(part.words(Way.STEM).of(query));
    var folded = byPlace(part.words(Way.FOLDED_STEM).of(query));
    var asked = new ArrayList<Asked>();
    for (var word : part.words(Way.PLAIN).of(query)) {
      asked.add(
          new Asked(
              word.form(),
              Optional.ofNullable(stems.get(word.start())),
              Optional.ofNullable(folded.get(word.start()))));
    }
    // Small words do not count, unless there are no others.
    var weighty = asked.stream().filter(Asked::weighty).toList();
    return (weighty.isEmpty() ? asked : weighty).stream().limit(MOST_WORDS).toList();
  }

  private static Map<Integer, String> byPlace(List<Words.Word> words) {
    var byPlace = new HashMap<Integer, String>();
    words.forEach(word -> byPlace.put(word.start(), word.form()));
    return byPlace;
  }

  private static TopDocs find(IndexSearcher searcher, List<Asked> asked, Occur occur, int page)
      throws IOException {
    var query = new BooleanQuery.Builder();
    asked.forEach(word -> query.add(word(word), occur));
    return searcher.search(query.build(), page * PAGE);
  }

  private static Query word(Asked word) {
    var query = new BooleanQuery.Builder();
    FIELDS.forEach((name, weight) -> {
      query.add(
          boosted(new TermQuery(term(name, Way.PLAIN, word.plain())), weight * 2), Occur.SHOULD);
      word.stem()
          .ifPresent(stem ->
              query.add(boosted(new TermQuery(term(name, Way.STEM, stem)), weight), Occur.SHOULD));
      word.folded()
          .ifPresent(stem ->
              query.add(
                  boosted(new TermQuery(term(name, Way.FOLDED_STEM, stem)), weight * .8f),
                  Occur.SHOULD));
      if (word.plain().length() >= SHORTEST_BEGINNING) {
        query.add(
            boosted(new PrefixQuery(term(name, Way.PLAIN, word.plain())), weight * .4f),
            Occur.SHOULD);
      }
    });
    return query.build();
  }

  private static Query boosted(Query query, float weight) {
    return new BoostQuery(query, weight);
  }

  private static Term term(String name, Way way, String form) {
    return new Term(field(name, way), form);
  }

  private static String field(String name, Way way) {
    return name + "." + way;
  }

  private static Hits hits(
      IndexSearcher searcher, TopDocs found, int page, Part part, List<Asked> asked)
      throws IOException {
    var hits = new ArrayList<Hit>();
    for (int i = (page - 1) * PAGE; i < found.scoreDocs.length; i++) {
      var document = searcher.storedFields().document(found.scoreDocs[i].doc);
      var title = document.get("title");
      var text = document.get("text");
      hits.add(
          new Hit(
              document.get("kind"),
              document.get("path"),
              Snippet.whole(title, part.words(Way.PLAIN).of(title), looked(title, part, asked)),
              Snippet.around(text, part.words(Way.PLAIN).of(text), looked(text, part, asked))));
    }
    return new Hits(found.totalHits.value(), hits);
  }

  /** Whether a word of a text is one of those asked for, in any of the ways to compare them. */
  private static Predicate<Words.Word> looked(String text, Part part, List<Asked> asked) {
    Set<Integer> places = new HashSet<>();
    var stems = new LinkedHashSet<String>();
    var folded = new LinkedHashSet<String>();
    for (var word : asked) {
      word.stem().ifPresent(stems::add);
      word.folded().ifPresent(folded::add);
    }
    part.words(Way.STEM).of(text).stream()
        .filter(word -> stems.contains(word.form()))
        .forEach(word -> places.add(word.start()));
    part.words(Way.FOLDED_STEM).of(text).stream()
        .filter(word -> folded.contains(word.form()))
        .forEach(word -> places.add(word.start()));
    return word ->
        places.contains(word.start())
            || asked.stream()
                .anyMatch(it ->
                    it.plain().length() >= SHORTEST_BEGINNING
                        && word.form().startsWith(it.plain()));
  }
}
