package lv.celakarte.directory.organization;

class InMemoryOrganizationsTests extends OrganizationsContract {

  private final Organizations organizations = new InMemoryOrganizations();

  @Override
  Organizations organizations() {
    return organizations;
  }
}
