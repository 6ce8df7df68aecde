package lv.celakarte.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the site stands and whom it asks.
 *
 * @param publicUrl the address that visitors know, without a slash at the end
 * @param questionnaireUrl the questionnaire service; several copies with commas between them
 * @param contentUrl the content service, for pages that are not public yet
 * @param answersKey Base64 of 32 bytes; empty for a key that lives as long as this instance
 */
@ConfigurationProperties("celakarte.site")
public record SiteSettings(
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue("http://127.0.0.1:8103") String questionnaireUrl,
    @DefaultValue("http://127.0.0.1:8102") String contentUrl,
    @DefaultValue("") String answersKey) {

  public SiteSettings {
    publicUrl = publicUrl.replaceFirst("/+$", "");
    questionnaireUrl = questionnaireUrl.replaceFirst("/+$", "");
    contentUrl = contentUrl.replaceFirst("/+$", "");
  }

  /** Whether visitors come by an encrypted connection, so that cookies may insist on one. */
  public boolean secure() {
    return publicUrl.startsWith("https://");
  }
}
