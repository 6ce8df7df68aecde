package lv.celakarte.site.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns answers into a value that only this site can read and nobody can change unseen (deflated,
 * then AES-256-GCM with a fresh nonce each time), and back.
 */
final class AnswersCipher {

  /** The cookie is set once for each of four languages, and proxies take 8 KB of headers. */
  static final int LONGEST = 1_600;

  /** Whoever comes back after this long starts again. */
  static final Duration LIFE = Duration.ofHours(12);

  private static final byte VERSION = 2;
  private static final byte[] CONTEXT = ("celakarte.answers." + VERSION).getBytes(UTF_8);
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  static final int KEY = 32;
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
    var sealed = encrypt(nonce, deflated(JSON.writeValueAsBytes(answers)));
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
      var plain = inflated(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed));
      return Optional.ofNullable(JSON.readValue(plain, Answers.class))
          .filter(answers -> answers.at().plus(LIFE).isAfter(clock.instant()));
    } catch (GeneralSecurityException
        | IOException
        | IllegalArgumentException
        | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static byte[] deflated(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Only what was sealed here gets this far, so it is as small as it was then. */
  private static byte[] inflated(byte[] deflated) throws IOException {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return in.readAllBytes();
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
