package lv.celakarte.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evaluating a whole questionnaire over HTTP, beside the pages of the gateway. */
final class QuestionnaireBenchmark implements Benchmark {

  private static final int CONNECTIONS = 32;
  private static final int MOST_QUESTIONS = 60;
  private static final String ADDRESS =
      "/api/questionnaire/v1/questionnaires/privatpersona/evaluate";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String name() {
    return "questionnaire";
  }

  @Override
  public String what() {
    return "evaluations over HTTP: the service, and the same through the gateway, against its pages";
  }

  @Override
  public List<String> peers() {
    return List.of("wrk");
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    var site = PublishedSite.of(lab, 1_000);
    var store = lab.keep(Store.start(lab));
    var service =
        lab.keep(
            ServiceProcess.start(
                lab,
                "questionnaire-service",
                Map.of(
                    "CELAKARTE_KAFKA_BOOTSTRAP",
                    site.broker().bootstrap(),
                    "CELAKARTE_MONGODB_URI",
                    store.uri(),
                    "CELAKARTE_STARTER_CONTENT",
                    lab.repository().resolve("infra/starter-content").toString(),
                    "CELAKARTE_SNAPSHOT_DIR",
                    lab.folder("questionnaires").toString()),
                List.of()));
    var gateway =
        lab.keep(
            Gateway.start(
                lab,
                "gateway",
                site.broker().bootstrap(),
                Map.of("CELAKARTE_QUESTIONNAIRE_URL", service.url(""))));
    gateway.awaitPage(SamplePages.path(0));
    service.server().await(java.time.Duration.ofMinutes(1), () -> known(service));
    var body = answers(service);
    requireSame(service, gateway, body);
    var file = lab.folder("body").resolve("answers.json");
    Files.writeString(file, body);
    var load =
        new Wrk.Load(
            "POST",
            ADDRESS,
            1,
            List.of("Content-Type", "application/json", "Body", file.toString()));
    var direct = new Duel.Side(service.server(), service.port(), load);
    var through = new Duel.Side(service.server(), gateway.port(), load);
    var pages =
        new Duel.Side(gateway.server(), gateway.port(), Wrk.Load.get("/lv/lapa/", site.pages()));
    var duel = new Duel(new Wrk(lab), CONNECTIONS, lab.time(5, 2));
    duel.warm(direct, lab.time(60, 25), lab.time(120, 40));
    duel.warm(pages, lab.time(30, 8), lab.time(60, 20));
    duel.warm(through, lab.time(20, 8), lab.time(60, 20));
    var figures =
        new ArrayList<>(duel.run(direct, pages).figures("evaluation against a page", 0.5));
    figures.addAll(
        duel.run(through, pages).figures("evaluation through the gateway against a page", 0));
    var framework = new Wrk.Load("POST", ADDRESS + "?whole=yes", 1, load.headers());
    var whole = new Duel.Side(service.server(), service.port(), framework);
    duel.warm(whole, lab.time(30, 10), lab.time(60, 20));
    figures.addAll(
        duel.run(direct, whole).figures("the short way against the framework's in the service", 1));
    figures.add(Figure.of("answers sent", "B", body.length()));
    figures.add(Figure.of("road map sent back", "B", post(service.url(ADDRESS), body).length()));
    return figures;
  }

  private static boolean known(ServiceProcess service) {
    return Http.ok(service.url("/api/questionnaire/v1/questionnaires/privatpersona"));
  }

  /** Answers question after question, as a visitor would, until the road map comes. */
  private static String answers(ServiceProcess service) throws Exception {
    var answers = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < MOST_QUESTIONS; i++) {
      var body = JSON.writeValueAsString(Map.of("language", "lv", "answers", answers));
      var answer = JSON.readTree(post(service.url(ADDRESS), body));
      if (answer.get("status").asString().equals("complete")) {
        return body;
      }
      var question = answer.get("question");
      answers.put(question.get("id").asString(), chosen(question));
    }
    throw new Trouble("The questionnaire does not come to an end");
  }

  private static @Nullable Object chosen(JsonNode question) {
    var options = question.get("options");
    return switch (question.get("kind").asString()) {
      case "single" -> options.get(0).get("id").asString();
      case "multiple" -> List.of(options.get(0).get("id").asString());
      case "yesno" -> "yes";
      case "integer", "money" ->
          question.get("minimum").isNull() ? 100 : question.get("minimum").asInt();
      case "date" -> "2026-11-01";
      case "month" -> "2026-11";
      default -> null;
    };
  }

  private static void requireSame(ServiceProcess service, Gateway gateway, String body)
      throws Exception {
    if (!post(service.url(ADDRESS), body).equals(post(gateway.url(ADDRESS), body))) {
      throw new Trouble("The gateway changes the answer of the service");
    }
  }

  private static String post(String url, String body) throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Trouble("The service answers " + answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    }
  }
}
