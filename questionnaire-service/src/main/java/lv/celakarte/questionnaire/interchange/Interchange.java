package lv.celakarte.questionnaire.interchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Checks;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.definition.Reading;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.jspecify.annotations.Nullable;

/** Brings other people's decision data into definition files, and rules out of them. */
public final class Interchange {

  private static final int MOST_TROUBLES = 1_000;

  private final LocalDate today;
  private final @Nullable Object crisis;
  private final List<Trouble> troubles = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Origins origins = new Origins();

  private Interchange(LocalDate today, @Nullable Object crisis) {
    this.today = today;
    this.crisis = crisis;
  }

  /**
   * What a new questionnaire is called.
   *
   * @param language the code of the language that the file is written in
   */
  public record Start(String id, String title, String language) {}

  /** The rules of a definition file as a decision table (CSV, RFC 4180). */
  public static String table(String definition) {
    return TableWriter.write(tree(definition));
  }

  /** The same definition file with the rules of a decision table in place of its own. */
  public static Imported rules(String definition, String csv, LocalDate today) {
    var tree = tree(definition);
    return new Interchange(today, tree.get("crisis")).rules(tree, csv);
  }

  /**
   * A questionnaire of which there is nothing yet but a decision table.
   *
   * @param like a definition file whose words about help in a crisis are taken over; null where
   *     there is none, which is a trouble
   */
  public static Imported table(Start start, String csv, @Nullable String like, LocalDate today) {
    return new Interchange(today, crisis(like)).table(start, csv);
  }

  /** A questionnaire from a checker; what {@code start} leaves blank is taken from the file. */
  public static Imported checker(Start start, String json, @Nullable String like, LocalDate today) {
    return new Interchange(today, crisis(like)).checker(start, json);
  }

  private static Map<String, @Nullable Object> tree(String definition) {
    return new LinkedHashMap<>(DefinitionJson.parts(definition));
  }

  private static @Nullable Object crisis(@Nullable String like) {
    return like == null ? null : DefinitionJson.parts(like).get("crisis");
  }

  private Imported rules(Map<String, @Nullable Object> tree, String csv) {
    var sheet = Sheet.of(Csv.read(csv, troubles));
    var columns = new ArrayList<Column>();
    for (int i = 0; i < sheet.width(); i++) {
      columns.add(known(tree, sheet, i));
    }
    if (troubles.isEmpty()) {
      tree.put("rules", new TableReader(tree, columns, sheet.rows(), troubles, origins).rules());
    }
    return finished(tree);
  }

  private Column known(Map<String, @Nullable Object> tree, Sheet sheet, int at) {
    var heading = sheet.headings().cell(at);
    var column = Headings.read(heading).orElse(new Column(Column.Role.BLANK, ""));
    var list =
        switch (column.role()) {
          case QUESTION -> "questions";
          case AMOUNT -> "amounts";
          case CONDITION -> "conditions";
          case STEP -> "steps";
          default -> "";
        };
    if (!list.isEmpty() && !Tree.ids(tree.get(list)).contains(column.name())) {
      wrong(sheet, at, unknown(column.role()), column.name());
    } else if (column.role() == Column.Role.BLANK && !heading.isBlank()) {
      wrong(sheet, at, Fault.Code.UNKNOWN_FIELD, heading);
    }
    return column;
  }

  private static Fault.Code unknown(Column.Role role) {
    return switch (role) {
      case AMOUNT -> Fault.Code.UNKNOWN_AMOUNT;
      case CONDITION -> Fault.Code.UNKNOWN_CONDITION;
      case STEP -> Fault.Code.UNKNOWN_STEP;
      default -> Fault.Code.UNKNOWN_QUESTION;
    };
  }

  private void wrong(Sheet sheet, int at, Fault.Code code, String detail) {
    troubles.add(Trouble.cell(sheet.headings().line(), at + 1, code, detail));
  }

  private Imported table(Start start, String csv) {
    var words = new Translated(start.language());
    var tree = frame(start.id(), start.title(), null, words);
    var sheet = Sheet.of(Csv.read(csv, troubles));
    if (troubles.isEmpty()) {
      var begun = new TableStart(sheet, words, troubles, remarks, origins);
      tree.put("questions", begun.questions());
      tree.put("steps", begun.steps());
      var reader = new TableReader(tree, begun.columns(), begun.rows(), troubles, origins);
      tree.put("rules", reader.rules());
    }
    words.remark(remarks);
    return finished(tree);
  }

  private Imported checker(Start start, String json) {
    var file = DefinitionJson.parse(json);
    if (file instanceof DefinitionJson.Parsed.Malformed(var line)) {
      return new Imported.Troubled(List.of(Trouble.at("", Fault.Code.NOT_JSON, line)));
    }
    var checker = Tree.map(((DefinitionJson.Parsed.Tree) file).value());
    var language = start.language().isBlank() ? Tree.string(checker, "language") : start.language();
    var words = new Translated(language);
    var tree =
        frame(
            start.id().isBlank() ? Tree.string(checker, "id", "key") : start.id(),
            start.title().isBlank() ? Tree.first(checker, "title", "name") : start.title(),
            Tree.first(checker, "intro", "description"),
            words);
    tree.putAll(new CheckerReader(checker, words, troubles, remarks, origins).parts());
    if (checker.get("crisis") != null) {
      tree.put("crisis", checker.get("crisis"));
    }
    words.remark(remarks);
    return finished(tree);
  }

  private Map<String, @Nullable Object> frame(
      String id, @Nullable Object title, @Nullable Object intro, Translated words) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("id", id);
    tree.put("title", words.text(title));
    tree.put("intro", words.text(intro == null ? title : intro));
    tree.put(
        "sections",
        List.of(Map.of("id", "all", "title", Map.of("lv", "Jautājumi", "en", "Questions"))));
    if (crisis != null) {
      tree.put("crisis", crisis);
    }
    return tree;
  }

  /** Reads what was made like any other definition file, so that nothing gets in by this door. */
  private Imported finished(Map<String, @Nullable Object> tree) {
    if (troubles.isEmpty()) {
      var text = DefinitionJson.written(tree);
      switch (DefinitionJson.read(text)) {
        case Reading.Faulty(var faults) -> faults.forEach(this::trouble);
        case Reading.Readable(var definition) -> {
          Checks.check(definition, today).forEach(this::trouble);
          if (troubles.isEmpty()) {
            return ready(definition, text);
          }
        }
      }
    }
    return new Imported.Troubled(troubles.stream().limit(MOST_TROUBLES).toList());
  }

  private Imported ready(Definition definition, String text) {
    return new Imported.Ready(definition, text, remarks);
  }

  private void trouble(Fault fault) {
    troubles.add(origins.trouble(fault));
  }
}
