package lv.celakarte.content.preview;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in the address of a preview: the link's id, its end, and a signature over both. Who
 * guesses addresses is turned away before anything is looked up, and who reads the store cannot
 * make one up without the key.
 */
final class Tokens {

  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z0-9_-]{22})\\.([0-9a-z]{1,9})\\.([a-zA-Z0-9_-]{43})");

  private final SecretKeySpec key;

  Tokens(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("A key for preview links has at least 32 bytes");
    }
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  String of(String id, Instant until) {
    var claim = id + "." + Long.toString(until.getEpochSecond(), Character.MAX_RADIX);
    return claim + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(claim));
  }

  /** The id in a token that was signed here. */
  Optional<String> read(String token) {
    var form = FORM.matcher(token);
    if (!form.matches()) {
      return Optional.empty();
    }
    var signature = Base64.getUrlDecoder().decode(form.group(3));
    var expected = sign(form.group(1) + "." + form.group(2));
    return MessageDigest.isEqual(signature, expected)
        ? Optional.of(form.group(1))
        : Optional.empty();
  }

  private byte[] sign(String claim) {
    try {
      var mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }
}
