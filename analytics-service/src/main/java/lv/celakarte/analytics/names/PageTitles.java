package lv.celakarte.analytics.names;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lv.celakarte.platform.events.Change;
import org.jspecify.annotations.Nullable;

/** Titles by path, kept up to date from what is published. */
final class PageTitles {

  private final Map<String, String> titles = new ConcurrentHashMap<>();

  /** Only what is needed of a document; a page that is gone keeps its title in old figures. */
  record Document(@Nullable String path, @Nullable String title) {}

  void on(Change<Document> change) {
    var document = change.value();
    if (document != null && document.path() != null && document.title() != null) {
      titles.put(document.path(), document.title());
    }
  }

  Optional<String> find(String path) {
    return Optional.ofNullable(titles.get(Objects.requireNonNull(path)));
  }
}
