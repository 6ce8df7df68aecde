package lv.celakarte.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The way from a document to its readers: broker, the part that renders, and gateways. */
record Published(Broker broker, Documents documents, ServiceProcess site, List<Gateway> gateways) {

  /** Publishes so many documents and waits until every gateway shows the last one. */
  static Published start(Lab lab, int count, int nodes) {
    var broker = lab.keep(Broker.start(lab));
    var documents = lab.keep(new Documents(broker.bootstrap(), lab.clock()));
    for (var i = 0; i < count; i++) {
      documents.publish(i, 1);
    }
    documents.flush();
    var site =
        lab.keep(
            ServiceProcess.start(
                lab,
                "site",
                Map.of(
                    "CELAKARTE_KAFKA_BOOTSTRAP",
                    broker.bootstrap(),
                    "CELAKARTE_QUESTIONNAIRE_URL",
                    "http://localhost:1",
                    "CELAKARTE_CONTENT_URL",
                    "http://localhost:1",
                    "CELAKARTE_SNAPSHOT_DIR",
                    lab.folder("site-snapshot").toString()),
                List.of("-Xmx512m")));
    var gateways = new ArrayList<Gateway>();
    for (var i = 1; i <= nodes; i++) {
      gateways.add(
          lab.keep(
              Gateway.start(
                  lab,
                  "gateway-" + i,
                  broker.bootstrap(),
                  Map.of(
                      "CELAKARTE_SITE_URL",
                      site.url(""),
                      "CELAKARTE_SNAPSHOT_DIR",
                      lab.folder("gateway-snapshot-" + i).toString()))));
    }
    gateways.forEach(gateway -> gateway.awaitPage(Documents.path(count - 1)));
    return new Published(broker, documents, site, gateways);
  }
}
