package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaire engine beside other engines, measured by JMH in {@code bench-engine}. */
final class EngineBenchmark implements Benchmark {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String name() {
    return "engine";
  }

  @Override
  public String what() {
    return "six expressions and whole evaluations: engine against KIE, feel-scala, plain Java (JMH)";
  }

  @Override
  public List<String> peers() {
    return List.of();
  }

  /** One score of JMH, with the smallest and the largest of its rounds. */
  private record Score(double value, double least, double most) {

    Figure figure(String name, String unit) {
      return new Figure(name, unit, value, least, most, null, null);
    }
  }

  @Override
  public List<Figure> measure(Lab lab) throws IOException {
    var module = lab.repository().resolve("bench-engine/target");
    if (!Files.isDirectory(module.resolve("libs"))) {
      throw new Trouble(module + " is not built");
    }
    var result = lab.folder("jmh").resolve("result.json");
    Server.start("jmh", lab.folder("jmh"), Map.of(), command(lab, module, result))
        .awaitEnd(Duration.ofMinutes(12));
    var scores = read(result);
    var ours = of(scores, "celakarte");
    var figures = new ArrayList<Figure>();
    figures.add(ratio("KIE compiled against ours", of(scores, "kieCompiled"), ours).atLeast(5));
    figures.add(
        ratio("feel-scala parsed against ours", of(scores, "feelScalaParsed"), ours).atLeast(40));
    figures.add(
        ratio("ours as a share of plain Java over maps", of(scores, "handWrittenOverMap"), ours)
            .atLeast(0.2));
    figures.add(
        ratio(
                "ours as a share of plain Java over fields",
                of(scores, "handWrittenOverFields"),
                ours)
            .atLeast(0.2));
    figures.add(
        of(scores, "answersToWords").figure("40 answers, 150 rules, with texts", "µs").atMost(25));
    figures.add(of(scores, "answersToSteps").figure("the same without texts", "µs"));
    figures.add(of(scores, "answersToJson").figure("the same as JSON", "µs"));
    for (var name :
        List.of(
            "celakarte",
            "celakarteFromMap",
            "kieCompiled",
            "feelScalaParsed",
            "handWrittenOverMap",
            "handWrittenOverFields")) {
      figures.add(of(scores, name).figure("one expression, " + name, "ns"));
    }
    return figures;
  }

  private static List<String> command(Lab lab, Path module, Path result) {
    return List.of(
        lab.java(),
        "-cp",
        module.resolve("classes") + ":" + module.resolve("libs") + "/*",
        "org.openjdk.jmh.Main",
        "-f",
        "1",
        "-wi",
        Integer.toString(lab.number(6, 3)),
        "-i",
        Integer.toString(lab.number(10, 3)),
        "-w",
        "1s",
        "-r",
        "1s",
        "-rf",
        "json",
        "-rff",
        result.toString());
  }

  private static Map<String, Score> read(Path result) throws IOException {
    var scores = new HashMap<String, Score>();
    for (var run : JSON.readTree(Files.readString(result))) {
      var name = run.get("benchmark").asString();
      var metric = run.get("primaryMetric");
      var rounds = new ArrayList<Double>();
      metric.get("rawData").get(0).forEach(each -> rounds.add(each.asDouble()));
      var spread = Spread.of(rounds);
      scores.put(
          name.substring(name.lastIndexOf('.') + 1),
          new Score(spread.median(), spread.least(), spread.most()));
    }
    return scores;
  }

  private static Score of(Map<String, Score> scores, String name) {
    var score = scores.get(name);
    if (score == null) {
      throw new Trouble("JMH did not measure " + name);
    }
    return score;
  }

  private static Figure ratio(String name, Score theirs, Score ours) {
    return new Figure(
        name,
        "×",
        theirs.value() / ours.value(),
        theirs.least() / ours.most(),
        theirs.most() / ours.least(),
        null,
        null);
  }
}
