package lv.celakarte.platform.texts;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** Words of the interface: Latvian and English, and Russian in what visitors read. */
public final class Texts {

  /** The platform's main language. */
  public static final Locale LATVIAN = Locale.of("lv");

  private static final Locale RUSSIAN = Locale.of("ru");

  private final MessageSource messages;

  /** Texts from this service's messages and the platform's own. */
  public Texts(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * The text under this key.
   *
   * @throws org.springframework.context.NoSuchMessageException when it is missing: a fault
   */
  public String get(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** The text under this key, where there is one. */
  public Optional<String> find(Locale locale, String key) {
    return Optional.ofNullable(messages.getMessage(key, null, null, locale));
  }

  /** The locale of the workspace that is nearest to what was asked for. */
  public static Locale nearest(String language) {
    return language.startsWith("en") ? Locale.ENGLISH : LATVIAN;
  }

  /** The same for what visitors read, which exists in Russian too. */
  public static Locale nearestForVisitors(String language) {
    return language.startsWith("ru") ? RUSSIAN : nearest(language);
  }
}
