package lv.celakarte.site.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a code holds with a key that is made from the code itself and from the site's
 * secret: whoever has only one of the two can read nothing. See ADR 4.
 *
 * <p>The first part of a code is a keyed digest of what is in it. The key comes from that part, so
 * that no key is ever used for two different contents, and equal answers make equal codes.
 */
final class CodeCipher {

  static final int HEAD = 8;
  private static final int TAG_BITS = 96;
  private static final int KEY = 32;
  private static final byte[] NONCE = new byte[12];
  private static final byte[] CONTEXT = "celakarte.code.1".getBytes(UTF_8);

  private final SecretKey secret;

  /** A cipher with the site's secret of 32 bytes. */
  CodeCipher(byte[] secret) {
    if (secret.length != KEY) {
      throw new IllegalArgumentException("CELAKARTE_ANSWERS_KEY has to be Base64 of 32 bytes");
    }
    this.secret = new SecretKeySpec(secret, "Generic");
  }

  byte[] seal(byte[] plain) {
    try {
      var head = head(plain);
      var sealed = cipher(Cipher.ENCRYPT_MODE, head).doFinal(plain);
      return ByteBuffer.allocate(HEAD + sealed.length).put(head).put(sealed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM and HKDF are part of every Java", impossible);
    }
  }

  /** Empty when it was not sealed with this secret, or was changed. */
  Optional<byte[]> open(byte[] whole) {
    if (whole.length <= HEAD + TAG_BITS / Byte.SIZE) {
      return Optional.empty();
    }
    try {
      var head = Arrays.copyOf(whole, HEAD);
      var plain = cipher(Cipher.DECRYPT_MODE, head).doFinal(whole, HEAD, whole.length - HEAD);
      return MessageDigest.isEqual(head, head(plain)) ? Optional.of(plain) : Optional.empty();
    } catch (GeneralSecurityException unreadable) {
      return Optional.empty();
    }
  }

  private byte[] head(byte[] plain) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(derived(new byte[0], "head"));
    return Arrays.copyOf(mac.doFinal(plain), HEAD);
  }

  private SecretKey derived(byte[] salt, String purpose) throws GeneralSecurityException {
    var parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(secret)
            .addSalt(salt)
            .thenExpand(("celakarte.code." + purpose).getBytes(UTF_8), KEY);
    return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(parameters), "AES");
  }

  private Cipher cipher(int mode, byte[] head) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, derived(head, "key"), new GCMParameterSpec(TAG_BITS, NONCE));
    cipher.updateAAD(CONTEXT);
    return cipher;
  }
}
