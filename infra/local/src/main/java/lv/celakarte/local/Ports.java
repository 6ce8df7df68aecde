package lv.celakarte.local;

/** The platform's ports on this machine. */
record Ports(int offset) {

  static final int MANAGEMENT = 1_000;

  /** Between the ports of one instance of a service and those of the next. */
  static final int INSTANCE = 200;

  /** Of the first instance of a service. */
  int of(String service) {
    return offset
        + switch (service) {
          case "gateway" -> 8080;
          case "site" -> 8101;
          case "content-service" -> 8102;
          case "questionnaire-service" -> 8103;
          case "directory-service" -> 8104;
          case "analytics-service" -> 8105;
          default -> throw new IllegalArgumentException(service);
        };
  }

  int gateway() {
    return of("gateway");
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
