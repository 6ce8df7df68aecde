package lv.celakarte.directory.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.celakarte.directory.fact.Wording;
import lv.celakarte.directory.organization.OrganizationFacts;
import org.jspecify.annotations.Nullable;

/**
 * The words of one organization, folded.
 *
 * @param handles its id and its short name, by which people know it best
 * @param name words of its names
 * @param all words of everything that is said about it, names included
 */
record Searchable(Set<String> handles, Set<String> name, Set<String> all) {

  private static final int HANDLE = 30;
  private static final int NAME = 10;
  private static final int TEXT = 1;

  static Searchable of(OrganizationFacts facts) {
    var handles = new ArrayList<String>();
    handles.add(facts.id());
    if (facts.shortName() != null) {
      handles.add(facts.shortName());
    }
    var name = new ArrayList<>(handles);
    name.addAll(facts.name().byLanguage().values());
    var all = new ArrayList<>(name);
    all.addAll(facts.purpose().byLanguage().values());
    add(all, facts.presence());
    facts
        .channels()
        .forEach(channel -> {
          all.add(channel.value());
          add(all, channel.label());
        });
    return new Searchable(words(handles), words(name), words(all));
  }

  private static void add(List<String> texts, @Nullable Wording words) {
    if (words != null) {
      texts.addAll(words.byLanguage().values());
    }
  }

  private static Set<String> words(Collection<String> texts) {
    return texts.stream()
        .flatMap(text -> Folding.words(text).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How well this fits what is asked; 0 when one of the words is nowhere in it. */
  int fits(List<String> asked) {
    int score = 0;
    for (var word : asked) {
      if (handles.contains(word)) {
        score += HANDLE;
      } else if (begins(name, word)) {
        score += NAME;
      } else if (begins(all, word)) {
        score += TEXT;
      } else {
        return 0;
      }
    }
    return score;
  }

  private static boolean begins(Set<String> words, String asked) {
    var stem = Folding.stem(asked);
    return words.stream().anyMatch(word -> word.startsWith(asked) || word.startsWith(stem));
  }
}
