package lv.celakarte.site.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Term;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of the glossary in the texts of one page, each at its first use only, also when
 * the text bends the word ({@code parādnieks}, {@code parādniekam}).
 */
final class TermLinks {

  /** Every form of every term, by its first stem. Built once for a state of the glossary. */
  static final class Index {
    private final Stems stems;
    private final Map<String, List<Form>> forms = new HashMap<>();

    Index(List<Term> terms, Language language) {
      this.stems = new Stems(language);
      for (var term : terms) {
        for (var variant : VARIANTS.split(term.word())) {
          add(variant.strip(), term.path());
        }
      }
      forms.values().forEach(list -> list.sort((a, b) -> b.stems().size() - a.stems().size()));
    }

    private void add(String variant, String path) {
      var words = stems.of(variant);
      if (!words.isEmpty() && variant.length() >= SHORTEST) {
        var form = new Form(words.stream().map(Stems.Word::stem).toList(), path);
        forms.computeIfAbsent(form.stems().getFirst(), _ -> new ArrayList<>()).add(form);
      }
    }
  }

  private record Form(List<String> stems, String path) {}

  /** A term such as "garantētais minimālais ienākums (GMI)" is two words for one thing. */
  private static final Pattern VARIANTS = Pattern.compile("[(),;]");

  private static final int SHORTEST = 3;

  private final Index index;
  private final Set<String> used = new HashSet<>();

  /** For one page, whose own address is never linked. */
  TermLinks(Index index, String page) {
    this.index = index;
    used.add(page);
  }

  List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    var words = index.stems.of(text);
    int done = 0;
    for (int i = 0; i < words.size(); i++) {
      var form = formAt(words, i);
      if (form == null || !used.add(form.path())) {
        continue;
      }
      int start = words.get(i).start();
      i += form.stems().size() - 1;
      int end = words.get(i).end();
      plain(text, done, start, pieces);
      pieces.add(new Piece(text.substring(start, end), form.path()));
      done = end;
    }
    plain(text, done, text.length(), pieces);
    return pieces;
  }

  private static void plain(String text, int from, int to, List<Piece> pieces) {
    if (from < to) {
      pieces.add(new Piece(text.substring(from, to), null));
    }
  }

  private @Nullable Form formAt(List<Stems.Word> words, int at) {
    for (var form : index.forms.getOrDefault(words.get(at).stem(), List.of())) {
      if (matches(form.stems(), words, at)) {
        return form;
      }
    }
    return null;
  }

  private static boolean matches(List<String> stems, List<Stems.Word> words, int at) {
    if (at + stems.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < stems.size(); i++) {
      if (!stems.get(i).equals(words.get(at + i).stem())) {
        return false;
      }
    }
    return true;
  }
}
