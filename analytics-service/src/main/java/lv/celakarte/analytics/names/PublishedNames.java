package lv.celakarte.analytics.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.events.CompactedView;

/** Names from the topics in which other services publish their state. */
final class PublishedNames implements Names {

  private static final String INSTITUTIONS = "/iestades/";

  private final PageTitles pages;
  private final CompactedView<Wording> questionnaires;
  private final CompactedView<Institution> institutions;

  /** Only what is needed of an institution. */
  record Institution(Map<String, String> name) {}

  PublishedNames(
      PageTitles pages,
      CompactedView<Wording> questionnaires,
      CompactedView<Institution> institutions) {
    this.pages = pages;
    this.questionnaires = questionnaires;
    this.institutions = institutions;
  }

  @Override
  public Optional<String> page(String path) {
    return pages.find(path).or(() -> institution(path));
  }

  /** Pages of institutions are made of their entries: {@code /lv/iestades/ptac}. */
  private Optional<String> institution(String path) {
    int at = path.indexOf(INSTITUTIONS);
    if (at < 0) {
      return Optional.empty();
    }
    return institutions
        .find(path.substring(at + INSTITUTIONS.length()))
        .map(Institution::name)
        .flatMap(
            name -> Optional.ofNullable(name.getOrDefault(path.substring(1, at), name.get("lv"))));
  }

  @Override
  public Optional<String> questionnaire(String id, String language) {
    return questionnaires.find(id).flatMap(wording -> wording.title(language));
  }

  @Override
  public List<Question> questions(String questionnaire, String language) {
    return questionnaires
        .find(questionnaire)
        .map(wording -> wording.questions(language))
        .orElse(List.of());
  }
}
