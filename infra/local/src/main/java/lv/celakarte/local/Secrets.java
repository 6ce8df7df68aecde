package lv.celakarte.local;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Keys and passwords of one runtime: drawn once, kept in a file that only its owner reads, and
 * given to the parts by their environment. What the caller's environment names wins.
 */
final class Secrets {

  static final String ANSWERS_KEY = "CELAKARTE_ANSWERS_KEY";
  static final String GATEWAY_CLIENT = "CELAKARTE_OIDC_CLIENT_SECRET";
  static final String DIRECTORY_CLIENT = "CELAKARTE_DIRECTORY_CLIENT_SECRET";
  static final String KEYCLOAK_ADMINISTRATOR = "KEYCLOAK_ADMINISTRATOR";
  static final String KAFKA_CLUSTER = "KAFKA_CLUSTER";
  private static final String PERSON = "person.";

  private static final List<String> WORDS =
      List.of(
          "dzintars",
          "ozols",
          "upe",
          "saule",
          "migla",
          "rasa",
          "vilnis",
          "kalns",
          "priede",
          "lakats",
          "zvaigzne",
          "maize",
          "tilts",
          "celmi",
          "vasara",
          "ziema",
          "kaste",
          "lapa",
          "pilsakmens",
          "jumts");

  private final Map<String, String> values;
  private final Map<String, String> environment;

  private Secrets(Map<String, String> values, Map<String, String> environment) {
    this.values = values;
    this.environment = environment;
  }

  static Secrets of(Path file, List<String> people, Map<String, String> environment) {
    try {
      return of(file, people, environment, new SecureRandom());
    } catch (IOException e) {
      throw new Trouble("The secrets in " + file + " cannot be kept: " + e.getMessage(), e);
    }
  }

  static Secrets of(
      Path file, List<String> people, Map<String, String> environment, RandomGenerator random)
      throws IOException {
    Map<String, String> values = read(file);
    int before = values.size();
    values.putIfAbsent(ANSWERS_KEY, Base64.getEncoder().encodeToString(bytes(random, 32)));
    values.putIfAbsent(GATEWAY_CLIENT, token(random, 24));
    values.putIfAbsent(DIRECTORY_CLIENT, token(random, 24));
    values.putIfAbsent(KEYCLOAK_ADMINISTRATOR, password(random));
    values.putIfAbsent(KAFKA_CLUSTER, token(random, 16));
    people.forEach(person -> values.putIfAbsent(PERSON + person, password(random)));
    if (values.size() != before) {
      write(file, values);
    }
    return new Secrets(values, environment);
  }

  private static byte[] bytes(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String token(RandomGenerator random, int length) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, length));
  }

  /** Easy to type from the screen, long enough for the realm's rule. */
  private static String password(RandomGenerator random) {
    return WORDS.get(random.nextInt(WORDS.size()))
        + "-"
        + WORDS.get(random.nextInt(WORDS.size()))
        + "-"
        + random.nextInt(100_000, 1_000_000);
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> values = new TreeMap<>();
    if (Files.exists(file)) {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      properties.forEach((key, value) -> values.put((String) key, (String) value));
    }
    return values;
  }

  private static void write(Path file, Map<String, String> values) throws IOException {
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    OwnerOnly.write(file, text.toString());
  }

  String value(String name) {
    String given = environment.get(name);
    if (given != null && !given.isBlank()) {
      return given;
    }
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no secret is called " + name);
    }
    return value;
  }

  String passwordOf(String person) {
    return value(PERSON + person);
  }
}
