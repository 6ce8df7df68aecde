package lv.celakarte.site.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns answers into a value that only this site can read and nobody can change unseen
 * (AES-256-GCM, a fresh nonce each time), and back.
 */
final class AnswersCipher {

  /** Browsers keep at least 4096 bytes of a cookie, its name and attributes included. */
  static final int LONGEST = 3_500;

  /** Whoever comes back after this long starts again. */
  static final Duration LIFE = Duration.ofHours(12);

  private static final byte VERSION = 1;
  private static final byte[] CONTEXT = ("celakarte.answers." + VERSION).getBytes(UTF_8);
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 32;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  /** A cipher with a key of 32 bytes. */
  AnswersCipher(byte[] key, Clock clock) {
    if (key.length != KEY) {
      throw new IllegalArgumentException("CELAKARTE_ANSWERS_KEY has to be Base64 of 32 bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.clock = clock;
  }

  /** A cipher for as long as this instance runs: visitors start again after a restart. */
  static AnswersCipher ofInstance(Clock clock) {
    var key = new byte[KEY];
    new SecureRandom().nextBytes(key);
    return new AnswersCipher(key, clock);
  }

  /** Empty when there is more in it than a cookie can carry. */
  Optional<String> seal(Answers answers) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = encrypt(nonce, JSON.writeValueAsBytes(answers));
    var whole =
        ByteBuffer.allocate(1 + NONCE + sealed.length).put(VERSION).put(nonce).put(sealed).array();
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    return text.length() > LONGEST ? Optional.empty() : Optional.of(text);
  }

  /** Empty when it was not sealed here, was changed, is of another version or too old. */
  Optional<Answers> open(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (whole.remaining() <= 1 + NONCE || whole.get() != VERSION) {
        return Optional.empty();
      }
      var nonce = new byte[NONCE];
      whole.get(nonce);
      var sealed = new byte[whole.remaining()];
      whole.get(sealed);
      return Optional.ofNullable(
              JSON.readValue(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed), Answers.class))
          .filter(answers -> answers.at().plus(LIFE).isAfter(clock.instant()));
    } catch (GeneralSecurityException | IllegalArgumentException | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private byte[] encrypt(byte[] nonce, byte[] plain) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is part of every Java", impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(CONTEXT);
    return cipher;
  }
}
