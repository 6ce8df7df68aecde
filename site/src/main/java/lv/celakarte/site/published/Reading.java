package lv.celakarte.site.published;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One look at what is published, for one page, which remembers what the page has looked at: when
 * one of those changes, this page has to be rendered again, and no other.
 */
public final class Reading {

  private final Published published;
  private final Set<String> keys = new TreeSet<>();

  /** A look at everything as it is now. */
  public Reading(Published published) {
    this.published = published;
  }

  /** What was looked at. */
  public Set<String> keys() {
    return keys;
  }

  /** A document in one language, also one that has ended. */
  public Optional<Document> document(String id, Language language) {
    var key = id + "." + language.code();
    keys.add(Keys.document(key));
    return Optional.ofNullable(published.document(key));
  }

  /** What to show of a live document elsewhere than on its own page. */
  public Optional<Card> card(String id, Language language) {
    var key = id + "." + language.code();
    keys.add(Keys.card(key));
    return Optional.ofNullable(published.document(key)).filter(Document::live).map(Card::of);
  }

  /** All live documents of a kind, by id, as others show them. */
  public List<Card> cards(Document.Type type, Language language) {
    keys.add(Keys.cards(type, language.code()));
    return published.documents(type, language).stream().map(Card::of).toList();
  }

  /** All live documents of a kind, by id, with all that is in them. */
  public List<Document> documents(Document.Type type, Language language) {
    keys.add(Keys.all(type, language.code()));
    return published.documents(type, language);
  }

  /** The documents that answer at an address, or did before. */
  public List<Document> claimants(String path) {
    keys.add(Keys.claims(path));
    var found = published.claimants(path);
    found.forEach(document -> keys.add(Keys.document(document.key())));
    return found;
  }

  /** Whether there is any live document of a kind. */
  public boolean any(Document.Type type, Language language) {
    keys.add(Keys.any(type.name(), language));
    return published.any(type, language);
  }

  /** Whether any institution has a page in this language. */
  public boolean anyInstitution(Language language) {
    keys.add(Keys.any(Published.INSTITUTIONS, language));
    return published.anySpeaking(Published.INSTITUTIONS, language);
  }

  /** Whether any social service of a municipality has a page in this language. */
  public boolean anySocialService(Language language) {
    keys.add(Keys.any(Published.SERVICES, language));
    return published.anySpeaking(Published.SERVICES, language);
  }

  /** The live documents that send their reader to this institution. */
  public List<Card> mentioning(String organization, Language language) {
    keys.add(Keys.mentions(organization, language.code()));
    return published.mentioning(organization, language).stream().map(Card::of).toList();
  }

  /** The words of the glossary. */
  public List<Term> terms(Language language) {
    keys.add(Keys.terms(language.code()));
    return published.terms(language);
  }

  /** An institution that can be turned to. */
  public Optional<Organization> organization(String id) {
    return anyOrganization(id).filter(Organization::listed);
  }

  /** An institution, also one that has closed. */
  public Optional<Organization> anyOrganization(String id) {
    keys.add(Keys.organization(id));
    return Optional.ofNullable(published.organization(id));
  }

  /**
   * The social service of a municipality that this institution is. Readers know one office, also
   * where it has one entry for itself and one as the service of its place.
   */
  public Optional<Organization> asSocialService(Organization organization) {
    return organization.socialService()
        ? Optional.empty()
        : Optional.ofNullable(organization.place())
            .flatMap(this::place)
            .map(Place::socialService)
            .flatMap(this::organization)
            .filter(it -> !it.id().equals(organization.id()))
            .filter(it -> it.nameIn(Language.LV).equals(organization.nameIn(Language.LV)));
  }

  /** All institutions that can be turned to. */
  public List<Organization> organizations() {
    keys.add(Keys.ORGANIZATIONS);
    return published.organizations().stream().filter(Organization::listed).toList();
  }

  /** A place. */
  public Optional<Place> place(String id) {
    keys.add(Keys.PLACES);
    return Optional.ofNullable(published.place(id));
  }

  /** All local governments. */
  public List<Place> municipalities() {
    keys.add(Keys.PLACES);
    return published.places().stream().filter(Place::municipality).toList();
  }

  /** What a fact amounts to today; nothing when nobody knows. */
  public Optional<Fact.Value> factToday(String id) {
    return fact(id).flatMap(fact -> fact.on(published.today()));
  }

  /** A fact with all its values. */
  public Optional<Fact> fact(String id) {
    keys.add(Keys.fact(id));
    return Optional.ofNullable(published.fact(id));
  }

  /** What every page of a section tells its readers now; {@code null} for a page without one. */
  public List<Notice> notices(@Nullable String section) {
    keys.add(Keys.NOTICES);
    return published.notices().stream().filter(notice -> notice.concerns(section)).toList();
  }

  /** The live documents whose texts quote a fact, by key. */
  public List<Document> quoting(String fact) {
    keys.add(Keys.fact(fact));
    return published.quoting(fact);
  }

  /** What a number of the law amounts to today, for a text of this questionnaire. */
  public Optional<String> parameterToday(Questionnaire questionnaire, String id) {
    keys.add(Keys.questionnaire(questionnaire.id()));
    return questionnaire.parameters().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .flatMap(it -> it.on(published.today()));
  }

  /** All that can be answered, by id. Not for pages, which name the one that they show. */
  public List<Questionnaire> questionnaires() {
    return published.questionnaires().stream().filter(Questionnaire::open).toList();
  }

  /** A questionnaire, also one that was withdrawn. */
  public Optional<Questionnaire> questionnaire(String id) {
    keys.add(Keys.questionnaire(id));
    return Optional.ofNullable(published.questionnaire(id));
  }
}
