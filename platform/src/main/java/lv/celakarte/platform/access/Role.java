package lv.celakarte.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is to the platform, as the identity provider says it. */
public enum Role {
  EDITOR,
  PUBLISHER,
  INSTITUTION_ADMIN,
  COORDINATOR,
  COUNCIL,
  CONSULTANT,
  ADMINISTRATOR;

  /** The name of this role in a token. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Role> parse(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findAny();
  }
}
