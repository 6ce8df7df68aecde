package lv.celakarte.site.published;

/** Names for what a page can have read. */
final class Keys {

  static final String ORGANIZATIONS = "organizations";
  static final String PLACES = "places";

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

  static String questionnaire(String id) {
    return "questionnaire/" + id;
  }
}
