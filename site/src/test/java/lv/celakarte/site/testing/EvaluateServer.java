package lv.celakarte.site.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small server that keeps the contract of evaluation, with one question of each kind: {@code
 * age}, {@code debts}, {@code signs}, {@code alone}, {@code rent} (optional), {@code since}, {@code
 * place}.
 */
public final class EvaluateServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> ORDER =
      List.of("age", "debts", "signs", "alone", "rent", "since", "place");
  private static final Map<String, String> KINDS =
      Map.of(
          "age",
          "integer",
          "debts",
          "single",
          "signs",
          "multiple",
          "alone",
          "yesno",
          "rent",
          "money",
          "since",
          "date",
          "place",
          "municipality");
  private static final Map<String, String> TEXTS =
      Map.of(
          "age", "Cik tev gadu?",
          "debts", "Cik lieli ir tavi parādi?",
          "signs", "Kas jau ir noticis?",
          "alone", "Vai tu dzīvo viens?",
          "rent", "Cik mēnesī maksā par mājokli?",
          "since", "Kad pēdējoreiz samaksāji?",
          "place", "Kurā pašvaldībā tu dzīvo?");

  private final HttpServer server;

  /** Bodies as they came. */
  private final List<String> bodies = new CopyOnWriteArrayList<>();

  private volatile boolean failing;

  /** Questions that share a page. */
  private volatile List<String> together = List.of();

  /** The definition behind the answers, as far as the site reads it. */
  public static Questionnaire definition() {
    var none = new Wording(Map.of());
    var questions =
        ORDER.stream()
            .map(id ->
                new Questionnaire.Question(
                    id,
                    null,
                    KINDS.get(id),
                    new Wording(Map.of("lv", String.valueOf(TEXTS.get(id)))),
                    none,
                    options(id).stream()
                        .map(option ->
                            new Questionnaire.Option(
                                String.valueOf(option.get("id")),
                                new Wording(Map.of("lv", String.valueOf(option.get("text"))))))
                        .toList(),
                    null))
            .toList();
    var title = new Wording(Map.of("lv", "Tava ceļa karte", "en", "Your road map"));
    var steps =
        List.of(
            new Questionnaire.Step(
                "R11",
                new Wording(Map.of("lv", "Vienojies par maksājumiem")),
                none,
                none,
                List.of(),
                null,
                "later",
                1));
    return new Questionnaire(
        "privatpersona",
        "published",
        title,
        title,
        ORDER.size(),
        List.of(),
        List.of(),
        questions,
        List.of(),
        List.of(),
        steps);
  }

  /** Starts on a free port. */
  public EvaluateServer() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/api/questionnaire/v1/questionnaires/", this::handle);
    server.start();
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on it answers 503, or answers properly again. */
  public void failing(boolean now) {
    failing = now;
  }

  /** From now on these questions stand on one page. */
  public void together(String... questions) {
    together = List.of(questions);
  }

  /** The bodies of all requests so far. */
  public List<String> bodies() {
    return bodies;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      bodies.add(body);
      if (failing) {
        answer(exchange, 503, Map.of("type", "/problems/unavailable"));
      } else if (!exchange.getRequestURI().getPath().contains("/privatpersona/")) {
        answer(exchange, 404, Map.of("type", "/problems/unknown-questionnaire"));
      } else {
        evaluate(exchange, JSON.readValue(body, Map.class));
      }
    }
  }

  private void evaluate(HttpExchange exchange, Map<?, ?> request) throws IOException {
    var answers = (Map<?, ?>) Objects.requireNonNull(request.get("answers"));
    if (answers.get("age") instanceof Number age && age.intValue() > 120) {
      answer(
          exchange,
          400,
          Map.of(
              "type",
              "/problems/invalid-answers",
              "errors",
              List.of(
                  Map.of(
                      "field", "answers.age",
                      "code", "out-of-range",
                      "message", "Vecums var būt no 0 līdz 120"))));
      return;
    }
    var show = (String) request.get("show");
    var open = ORDER.stream().filter(id -> !answers.containsKey(id)).findFirst();
    var reached = show != null && (answers.containsKey(show) || open.equals(Optional.of(show)));
    var result = result(answers, reached ? show : open.orElse(null), open.isEmpty());
    if (Boolean.TRUE.equals(request.get("explained")) && open.isEmpty()) {
      var map = roadMap(answers);
      map.put("declined", DECLINED);
      result.put("roadMap", map);
    }
    answer(exchange, 200, result);
  }

  private Map<String, @Nullable Object> result(
      Map<?, ?> answers, @Nullable String question, boolean complete) {
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("questionnaire", "privatpersona");
    result.put("version", 1);
    result.put("language", "lv");
    result.put("status", complete ? "complete" : "question");
    result.put(
        "progress", Map.of("answered", answers.size(), "total", ORDER.size(), "section", "Parādi"));
    result.put("answered", answered(answers));
    result.put("dropped", "none".equals(answers.get("debts")) ? List.of("since") : List.of());
    result.put("question", question == null ? null : question(question, answers.get(question)));
    result.put(
        "together",
        question != null && together.contains(question)
            ? together.stream().map(id -> question(id, answers.get(id))).toList()
            : List.of());
    result.put("roadMap", complete ? roadMap(answers) : null);
    result.put(
        "crisis",
        answers.get("signs") instanceof List<?> signs && signs.contains("despair")
            ? Map.of(
                "title", "Vispirms parunā ar kādu",
                "text", "Tev nav jātiek ar to galā vienam.",
                "institutions", List.of("skalbes"))
            : null);
    return result;
  }

  private static List<Map<String, @Nullable Object>> answered(Map<?, ?> answers) {
    var list = new ArrayList<Map<String, @Nullable Object>>();
    for (var id : ORDER) {
      if (answers.containsKey(id)) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("question", id);
        entry.put("label", TEXTS.get(id));
        entry.put("value", answers.get(id));
        entry.put("display", answers.get(id) == null ? null : String.valueOf(answers.get(id)));
        list.add(entry);
      }
    }
    return list;
  }

  private static Map<String, @Nullable Object> question(String id, @Nullable Object answer) {
    var question = new LinkedHashMap<String, @Nullable Object>();
    question.put("id", id);
    question.put("kind", KINDS.get(id));
    question.put("text", TEXTS.get(id));
    question.put("hint", id.equals("debts") ? "Skaiti kopā visus kredītus un rēķinus." : null);
    question.put("why", "No tā ir atkarīgs, kura kārtība tev der.");
    question.put("required", !id.equals("rent"));
    question.put("answer", answer);
    question.put("options", options(id));
    question.put("unit", id.equals("age") ? "gadi" : null);
    int place = ORDER.indexOf(id);
    question.put("previous", place == 0 ? null : ORDER.get(place - 1));
    return question;
  }

  private static List<Map<String, Object>> options(String id) {
    return switch (id) {
      case "debts" ->
          List.of(
              Map.of("id", "none", "text", "Parādu nav"),
              Map.of("id", "up-to-5000", "text", "Līdz 5000 eiro"),
              Map.of("id", "over-5000", "text", "Vairāk nekā 5000 eiro"));
      case "signs" ->
          List.of(
              Map.of("id", "letter", "text", "Saņēmu vēstuli no piedzinēja"),
              Map.of("id", "bailiff", "text", "Tiesu izpildītājs ietur naudu"),
              Map.of("id", "despair", "text", "Vairs neredzu izeju"),
              Map.of("id", "nothing", "text", "Nekas no tā", "exclusive", true));
      default -> List.of();
    };
  }

  private static final List<Map<String, Object>> DECLINED =
      List.of(
          Map.of(
              "id",
              "R25",
              "title",
              "Sāc maksātnespējas procesu",
              "why",
              List.of("Tavi parādi ir mazāki, nekā šim procesam vajag.")),
          Map.of("id", "R26", "title", "Raksti pieteikumu", "why", List.of()));

  private static Map<String, @Nullable Object> roadMap(Map<?, ?> answers) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put(
        "groups",
        List.of(
            group(
                "now",
                "Tūlīt",
                step("R10", "Iebilsti tiesai 14 dienu laikā", "tiesa", null, "yes")),
            group(
                "week",
                "Šonedēļ",
                step(
                    "R06", "Piesakies sociālajā dienestā", "socdienests", "social-service", "yes")),
            group(
                "month",
                "Šomēnes",
                step("R04", "Izvērtē atbrīvošanu no parādiem", "notari", null, "maybe"))));
    map.put(
        "situations",
        List.of(
            Map.of("document", "situacija-p04", "why", List.of("Tu atbildēji: saņēmu vēstuli"))));
    map.put("further", List.of(step("R20", "Iemācies plānot izdevumus", "ptac", null, "yes")));
    map.put(
        "wouldChange",
        List.of(
            Map.of(
                "question", "rent",
                "label", "Cik mēnesī maksā par mājokli?",
                "effect", "Varētu pienākties mājokļa pabalsts.")));
    map.put("municipality", answers.get("place"));
    map.put("outcome", "local-help");
    return map;
  }

  private static Map<String, Object> group(String id, String title, Map<String, ?> step) {
    return Map.of("id", id, "title", title, "steps", List.of(step));
  }

  private static Map<String, @Nullable Object> step(
      String id, String title, String institution, @Nullable String local, String certainty) {
    var step = new LinkedHashMap<String, @Nullable Object>();
    step.put("id", id);
    step.put("title", title);
    step.put("text", "Sāc ar šo soli: tas nav sarežģīti.");
    step.put("why", List.of("Tu atbildēji: saņēmu vēstuli no tiesas."));
    step.put("consequence", local == null ? "Parādu piedzīs bez tavas piekrišanas." : null);
    step.put("deadline", local == null ? "14 dienas no saņemšanas" : null);
    step.put("deadlineDate", local == null ? "2026-12-06" : null);
    step.put("depends", id.equals("R06") ? List.of("R10") : List.of());
    step.put("alternatives", id.equals("R10") ? List.of("R11", "R99") : List.of());
    step.put("channel", local == null ? "Portālā latvija.lv" : null);
    step.put("documents", List.of("Tiesas brīdinājums", "Pase vai personas apliecība"));
    step.put("institutions", List.of(institution));
    step.put("local", local);
    step.put("document", "solis-r04");
    step.put("verification", local == null ? "verified" : "to-be-confirmed");
    step.put("certainty", certainty);
    step.put("decidedBy", certainty.equals("maybe") ? List.of("rent") : List.of());
    return step;
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
