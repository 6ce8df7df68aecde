package lv.celakarte.local;

/** The platform's ports on this machine. */
record Ports(int offset) {

  static final int MANAGEMENT = 1_000;

  int gateway() {
    return 8080 + offset;
  }

  int site() {
    return 8101 + offset;
  }

  int content() {
    return 8102 + offset;
  }

  int questionnaire() {
    return 8103 + offset;
  }

  int directory() {
    return 8104 + offset;
  }

  int analytics() {
    return 8105 + offset;
  }

  int store() {
    return 8117 + offset;
  }

  int keycloak() {
    return 8180 + offset;
  }

  int broker() {
    return 8192 + offset;
  }

  int brokerController() {
    return 8193 + offset;
  }

  String publicUrl() {
    return "http://localhost:" + gateway();
  }

  String keycloakUrl() {
    return "http://localhost:" + keycloak();
  }
}
