package lv.celakarte.directory.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/** Organizations as aggregates of the store, each with its history and its own unsent events. */
final class StoredOrganizations implements Organizations {

  private final AggregateStore<OrganizationDocument> store;

  StoredOrganizations(AggregateStores stores) {
    store =
        stores.open(
            "organizations",
            OrganizationDocument.class,
            OrganizationFacts.TOPIC,
            document -> Map.of("state", document.state()));
  }

  @Override
  public Optional<Kept> find(String id) {
    return store.find(id).map(StoredOrganizations::kept);
  }

  @Override
  public List<Kept> all() {
    return store.findAll().stream().map(StoredOrganizations::kept).toList();
  }

  @Override
  public Optional<Kept> add(Organization organization, Change added, String eventId) {
    var document = OrganizationDocument.of(organization, List.of(added));
    return store
        .create(organization.id(), document, announcement(organization, added, eventId))
        .map(StoredOrganizations::kept);
  }

  @Override
  public Optional<Kept> replace(Kept expected, Organization next, Change change, String eventId) {
    var history = new ArrayList<Change>();
    history.add(change);
    history.addAll(expected.history());
    var document = OrganizationDocument.of(next, history);
    return store
        .replace(stored(expected), document, announcement(next, change, eventId))
        .map(StoredOrganizations::kept);
  }

  /** Of what is expected the store looks at id and version only. */
  private static Stored<OrganizationDocument> stored(Kept expected) {
    var organization = expected.organization();
    var document = OrganizationDocument.of(organization, expected.history());
    return new Stored<>(organization.id(), expected.version(), document, 0);
  }

  private static Announcement announcement(
      Organization organization, Change change, String eventId) {
    return new Announcement(
        eventId,
        OrganizationFacts.CHANGED,
        organization.id(),
        change.at(),
        OrganizationFacts.of(organization, change.version()));
  }

  private static Kept kept(Stored<OrganizationDocument> stored) {
    var document = stored.state();
    return new Kept(
        document.organization(stored.id()),
        stored.version(),
        document.history(),
        stored.unsent() > 0);
  }
}
