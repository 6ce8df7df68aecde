package lv.celakarte.directory.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organization as the store keeps it: its state by name, and its whole history with it. */
record OrganizationDocument(
    String state, @Nullable String closedBecause, Entry entry, List<Change> history) {

  OrganizationDocument {
    history = List.copyOf(history);
  }

  static OrganizationDocument of(Organization organization, List<Change> history) {
    var reason =
        switch (organization) {
          case Organization.Listed _ -> null;
          case Organization.Closed(_, _, var why) -> why;
        };
    return new OrganizationDocument(organization.state(), reason, organization.entry(), history);
  }

  Organization organization(String id) {
    return switch (state) {
      case "listed" -> new Organization.Listed(id, entry);
      case "closed" ->
          new Organization.Closed(id, entry, closedBecause == null ? "" : closedBecause);
      default -> throw new IllegalStateException("Unknown state of " + id + ": " + state);
    };
  }
}
