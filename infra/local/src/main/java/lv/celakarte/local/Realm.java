package lv.celakarte.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The realm as it is imported on one's own machine: the real one, demo people and a client more.
 */
final class Realm {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Map<String, Object> realm;
  private final Map<String, Object> local;

  private Realm(Map<String, Object> realm, Map<String, Object> local) {
    this.realm = realm;
    this.local = local;
  }

  static Realm read(Path repository) {
    Path folder = repository.resolve("infra").resolve("keycloak");
    try {
      return new Realm(
          parse(folder.resolve("celakarte-realm.json")),
          parse(folder.resolve("local-people.json")));
    } catch (IOException | RuntimeException e) {
      throw new Trouble("The realm in " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, Object> parse(Path file) throws IOException {
    return MAPPER.readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {});
  }

  /** One demo person, as printed when everything is ready. */
  record DemoPerson(String username, String name, List<String> roles, List<String> institutions) {}

  List<DemoPerson> people() {
    return objects(local, "people").stream()
        .map(person ->
            new DemoPerson(
                text(person, "username"),
                text(person, "firstName") + " " + text(person, "lastName"),
                strings(person, "roles"),
                strings(person, "institutions")))
        .toList();
  }

  List<String> usernames() {
    return people().stream().map(DemoPerson::username).toList();
  }

  List<String> roles() {
    Object roles = realm.get("roles");
    return roles instanceof Map<?, ?> kinds && kinds.get("realm") instanceof List<?> list
        ? list.stream().map(role -> String.valueOf(((Map<?, ?>) role).get("name"))).toList()
        : List.of();
  }

  List<String> institutions() {
    return objects(realm, "groups").stream()
        .filter(group -> "institutions".equals(group.get("name")))
        .flatMap(group -> objects(group, "subGroups").stream())
        .map(group -> text(group, "name"))
        .toList();
  }

  List<String> clients() {
    return objects(realm, "clients").stream().map(client -> text(client, "clientId")).toList();
  }

  List<String> users() {
    return objects(realm, "users").stream().map(user -> text(user, "username")).toList();
  }

  /** The text to import, with the given passwords. */
  String forLocalUse(UnaryOperator<String> passwords) {
    Map<String, Object> merged = new LinkedHashMap<>(realm);
    List<Object> clients = new ArrayList<>(objects(realm, "clients"));
    clients.add(local.get("client"));
    merged.put("clients", clients);
    List<Object> users = new ArrayList<>(objects(realm, "users"));
    objects(local, "people").forEach(person -> users.add(user(person, passwords)));
    merged.put("users", users);
    return MAPPER.writeValueAsString(merged);
  }

  private static Map<String, Object> user(
      Map<String, Object> person, UnaryOperator<String> passwords) {
    String username = text(person, "username");
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("username", username);
    user.put("firstName", text(person, "firstName"));
    user.put("lastName", text(person, "lastName"));
    user.put("email", text(person, "email"));
    user.put("emailVerified", true);
    user.put("enabled", true);
    user.put("realmRoles", strings(person, "roles"));
    user.put(
        "groups",
        strings(person, "institutions").stream().map(id -> "/institutions/" + id).toList());
    user.put(
        "credentials",
        List.of(
            Map.of("type", "password", "value", passwords.apply(username), "temporary", false)));
    return user;
  }

  private static String text(Map<String, Object> object, String key) {
    return String.valueOf(object.get(key));
  }

  private static List<String> strings(Map<String, Object> object, String key) {
    return object.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> object, String key) {
    return object.get(key) instanceof List<?> list
        ? list.stream().map(entry -> (Map<String, Object>) entry).toList()
        : List.of();
  }
}
