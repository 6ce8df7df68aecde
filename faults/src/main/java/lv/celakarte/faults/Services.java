package lv.celakarte.faults;

import java.util.List;

/** The names of our own services, in the order in which they start. */
final class Services {

  static final String GATEWAY = "gateway";
  static final String SITE = "site";
  static final String CONTENT = "content-service";
  static final String QUESTIONNAIRE = "questionnaire-service";
  static final String DIRECTORY = "directory-service";
  static final String ANALYTICS = "analytics-service";

  static final List<String> ALL =
      List.of(CONTENT, QUESTIONNAIRE, DIRECTORY, ANALYTICS, SITE, GATEWAY);

  private Services() {}
}
