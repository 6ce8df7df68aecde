package lv.celakarte.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a person from the claims that the realm puts into its access tokens. */
final class Tokens {

  private static final String INSTITUTION = "/institutions/";

  private Tokens() {}

  static Person person(Jwt token) {
    return new Person(
        Objects.requireNonNullElse(token.getSubject(), "unknown"),
        Optional.ofNullable(token.getClaimAsString("name"))
            .orElseGet(() ->
                Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), "–")),
        roles(token),
        institutions(token));
  }

  private static Set<Role> roles(Jwt token) {
    var access = token.getClaimAsMap("realm_access");
    var names = access == null ? List.of() : access.get("roles");
    return names instanceof Collection<?> collection
        ? collection.stream()
            .map(String::valueOf)
            .map(Role::parse)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static Set<String> institutions(Jwt token) {
    var groups = token.getClaimAsStringList("groups");
    return groups == null
        ? Set.of()
        : groups.stream()
            .filter(group -> group.startsWith(INSTITUTION))
            .map(group -> group.substring(INSTITUTION.length()))
            .collect(Collectors.toUnmodifiableSet());
  }
}
