package lv.celakarte.site.published;

/** Names for what a page can have read. */
final class Keys {

  static final String ORGANIZATIONS = "organizations";
  static final String PLACES = "places";
  static final String NOTICES = "notices";

  private Keys() {}

  static String document(String key) {
    return "document/" + key;
  }

  static String card(String key) {
    return "card/" + key;
  }

  static String cards(Document.Type type, String language) {
    return "cards/" + type + "/" + language;
  }

  static String all(Document.Type type, String language) {
    return "all/" + type + "/" + language;
  }

  /** Whether there is anything of a kind at all in a language. */
  static String any(String kind, Language language) {
    return "any/" + kind + "/" + language.code();
  }

  static String claims(String path) {
    return "path/" + path;
  }

  static String mentions(String organization, String language) {
    return "mentions/" + organization + "/" + language;
  }

  static String terms(String language) {
    return "terms/" + language;
  }

  static String organization(String id) {
    return "organization/" + id;
  }

  static String fact(String id) {
    return "fact/" + id;
  }

  static String questionnaire(String id) {
    return "questionnaire/" + id;
  }
}
