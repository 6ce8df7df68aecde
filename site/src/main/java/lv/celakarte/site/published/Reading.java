package lv.celakarte.site.published;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

  /** A questionnaire, also one that was withdrawn. */
  public Optional<Questionnaire> questionnaire(String id) {
    keys.add(Keys.questionnaire(id));
    return Optional.ofNullable(published.questionnaire(id));
  }
}
