package lv.celakarte.questionnaire.authoring.editor;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.questionnaire.authoring.web.Html;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.form.Shape;
import lv.celakarte.questionnaire.form.Source;
import lv.celakarte.questionnaire.readability.Reader;
import lv.celakarte.questionnaire.readability.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A part of a questionnaire as a form: every value under its path, every button without a script.
 */
final class FormScreen {

  private static final List<String> GROWING =
      List.of("all", "any", "not", "sum", "product", "smallest", "largest");

  private final Words words;
  private final Picks picks;
  private final List<Language> languages;
  private final Map<String, String> errors;
  private final String action;

  /** {@code errors}: what to put right, by path. */
  FormScreen(
      Words words,
      Picks picks,
      List<Language> languages,
      Map<String, String> errors,
      String action) {
    this.words = words;
    this.picks = picks;
    this.languages = languages;
    this.errors = Map.copyOf(errors);
    this.action = action;
  }

  /** The whole form of an entry. */
  Content content(Shape.Fields fields, Map<String, Object> value) {
    return all(members(fields, "", value));
  }

  private static Content all(List<Content> parts) {
    return Components.all(parts.toArray(Content[]::new));
  }

  private String error(String path) {
    return errors.getOrDefault(path, "");
  }

  private static String last(String path) {
    return path.replaceAll("\\[\\d+]$", "").replaceAll("^.*\\.", "");
  }

  private String label(String path) {
    var name = last(path);
    if (name.equals("atMost") && path.endsWith("]")) {
      return words.say("field.atLeast");
    }
    if (name.equals("is") && path.startsWith("expected")) {
      return words.say("field.expectation");
    }
    return words.hint("field." + name, words.say("field.value"));
  }

  private Field field(String path, @Nullable Object value) {
    return Field.of(path, label(path), said(value))
        .hint(path.endsWith("]") ? null : words.hint("form.hint." + last(path)))
        .error(errors.get(path));
  }

  private static String said(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      default -> String.valueOf(value);
    };
  }

  private List<Content> members(Shape.Fields fields, String path, Map<String, Object> value) {
    var parts = new ArrayList<Content>();
    for (var member : fields.members()) {
      var at = path.isEmpty() ? member.name() : path + "." + member.name();
      var part = value.get(member.name());
      if (part != null || member.shown().test(value)) {
        parts.add(member(member, at, part, value));
      }
    }
    return parts;
  }

  /** What may stay empty, and is, waits behind its name, so that a form stays short. */
  private Content member(
      Shape.Member member, String at, @Nullable Object part, Map<String, Object> beside) {
    var node = node(member.shape(), at, part, beside);
    if (member.name().equals("kind")) {
      return Markup.row(List.of(node, look(at)));
    }
    boolean folds = member.shape() instanceof Shape.Words || member.shape() instanceof Shape.Keyed;
    boolean wrong = errors.keySet().stream().anyMatch(path -> path.startsWith(at));
    return folds && !member.required() && part == null && !wrong
        ? Components.details(label(at), node)
        : node;
  }

  private Content node(
      Shape shape, String path, @Nullable Object value, Map<String, Object> beside) {
    return switch (shape) {
      case Shape.Typed(var entry) -> typed(entry, path, value);
      case Shape.Flag(boolean otherwise) ->
          Markup.tick(
              path,
              label(path),
              words.hint("form.hint." + last(path), ""),
              value == null ? otherwise : Boolean.TRUE.equals(value));
      case Shape.Pick(var source) -> pick(source, path, value, beside);
      case Shape.Ticks(var source) ->
          Components.checkboxes(
              field(path, ""),
              options(source, beside, texts(value)),
              new LinkedHashSet<>(texts(value)));
      case Shape.Lines() -> Components.textArea(field(path, String.join("\n", texts(value))), 2);
      case Shape.Words(int rows) -> wording(path, Draft.map(value), rows);
      case Shape.Several(var item) -> several(item, path, value, beside);
      case Shape.Row(int size, var item) -> all(row(size, item, path, value, beside));
      case Shape.Keyed(var keys, var item) -> keyed(keys, item, path, Draft.map(value), beside);
      case Shape.Fields fields -> group(path, "part", members(fields, path, Draft.map(value)));
      case Shape.Choice choice -> choice(choice, path, value, beside);
      case Shape.Later(var later) -> node(later.get(), path, value, beside);
    };
  }

  private Content group(String path, String kind, List<Content> body) {
    return Markup.group(path, label(path), error(path), kind, body.toArray(Content[]::new));
  }

  private Content typed(Shape.Entry entry, String path, @Nullable Object value) {
    return switch (entry) {
      case LINE, NUMBER -> Components.textField(field(path, value));
      case DATE -> Components.dateField(field(path, value));
      case AREA -> Components.textArea(field(path, value), 3);
      case CODE -> code(path, said(value));
    };
  }

  /** Other parts refer to it, so it is given once; an empty one is made from the title. */
  private Content code(String path, String value) {
    return value.isEmpty() || errors.containsKey(path)
        ? Components.textField(field(path, value))
        : Components.all(Markup.hidden(path, value), Html.quiet(words.say("form.code", value)));
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static String question(Map<String, Object> beside) {
    var question = beside.containsKey("question") ? beside.get("question") : beside.get("choose");
    return said(question);
  }

  /** What is there already can always be picked, even where the questionnaire has moved on. */
  private List<Option> options(Source source, Map<String, Object> beside, List<String> present) {
    var options = new ArrayList<>(picks.of(source, question(beside)));
    var known = options.stream().map(Option::value).toList();
    for (var value : present) {
      if (!value.isEmpty() && !known.contains(value)) {
        options.add(new Option(value, words.say("form.gone", value)));
      }
    }
    return options;
  }

  private Content pick(
      Source source, String path, @Nullable Object value, Map<String, Object> beside) {
    return picked(source, field(path, value), beside);
  }

  /** What is kept elsewhere can be typed while nobody knows it by name. */
  private Content picked(Source source, Field field, Map<String, Object> beside) {
    if (source.elsewhere() && picks.of(source, "").isEmpty()) {
      return Components.textField(field);
    }
    var options = new ArrayList<Option>();
    options.add(new Option("", words.say("form.pick")));
    options.addAll(options(source, beside, List.of(field.value())));
    return Components.select(field, options);
  }

  private Content wording(String path, Map<String, Object> texts, int rows) {
    var own = languages(path, texts, "");
    var other = languages(path + ".forOther", Draft.map(texts.get("forOther")), "other");
    var more = Components.details(words.say("form.for-other"), Markup.wording(other, rows));
    return Markup.group(
        path, label(path), error(path), "wording", hint(path), Markup.wording(own, rows), more);
  }

  private Content hint(String path) {
    var hint = words.hint("form.hint." + last(path), "");
    return hint.isEmpty() ? Components.all() : Html.quiet(hint);
  }

  private List<LanguageField> languages(String path, Map<String, Object> texts, String voice) {
    var fields = new ArrayList<LanguageField>();
    for (var language : Language.values()) {
      var text = said(texts.get(language.code()));
      if (languages.contains(language) || !text.isEmpty()) {
        var name = path + "." + language.code();
        fields.add(
            new LanguageField(
                Markup.id(name),
                name,
                words.say("language." + language.code())
                    + (voice.isEmpty() ? "" : " (" + words.say("form.voice") + ")"),
                language.locale().getLanguage(),
                text,
                error(name),
                Reader.read(text, language).stream().map(this::remark).toList()));
      }
    }
    return fields;
  }

  private String remark(Remark remark) {
    return words.say(
        "remark." + remark.rule().code(),
        Picks.shortened(remark.what()),
        Integer.toString(remark.size()),
        Integer.toString(remark.limit()));
  }

  private Content several(
      Shape item, String path, @Nullable Object value, Map<String, Object> beside) {
    var list = value instanceof List<?> given ? given : List.of();
    var parts = new ArrayList<Content>();
    parts.add(hint(path));
    for (int i = 0; i < list.size(); i++) {
      parts.add(entry(item, path, i, list, beside));
    }
    parts.add(
        Html.actions(press("add", label(path), "add " + path, path + "[" + list.size() + "]")));
    return group(path, "list", parts);
  }

  private Content entry(Shape item, String path, int i, List<?> list, Map<String, Object> beside) {
    var at = path + "[" + i + "]";
    var number = label(path) + " " + (i + 1);
    var value = list.get(i);
    var buttons = new ArrayList<Content>();
    if (i > 0) {
      buttons.add(press("up", number, "up " + at, path + "[" + (i - 1) + "]"));
    }
    if (i < list.size() - 1) {
      buttons.add(press("down", number, "down " + at, path + "[" + (i + 1) + "]"));
    }
    if (item instanceof Shape.Fields answer
        && answer.members().getFirst().name().equals("question")) {
      buttons.add(look(at));
    }
    buttons.add(press("remove", number, "remove " + at, path));
    var body =
        item instanceof Shape.Fields fields
            ? all(members(fields, at, Draft.map(value)))
            : node(item, at, value, beside);
    var actions = Html.actions(buttons.toArray(Content[]::new));
    return item instanceof Shape.Fields || item instanceof Shape.Words
        ? Markup.group(at + "~", number, "", "entry", body, actions)
        : Components.all(body, actions);
  }

  private Content press(String what, String about, String order, String target) {
    return Markup.press(words.say("form." + what), about, order, action + "#" + Markup.id(target));
  }

  private List<Content> row(
      int size, Shape item, String path, @Nullable Object value, Map<String, Object> beside) {
    var list = value instanceof List<?> given ? given : List.of();
    var parts = new ArrayList<Content>();
    for (int i = 0; i < size; i++) {
      parts.add(node(item, path + "[" + i + "]", i < list.size() ? list.get(i) : "", beside));
    }
    return parts;
  }

  private Content keyed(
      Source keys,
      Shape item,
      String path,
      Map<String, Object> values,
      Map<String, Object> beside) {
    boolean open = keys == Source.PLACES;
    var parts = new ArrayList<Content>();
    parts.add(hint(path));
    var shown =
        open
            ? values.keySet().stream().map(key -> place(keys, key)).toList()
            : options(keys, beside, List.copyOf(values.keySet()));
    for (var option : shown) {
      var at = path + "." + option.value();
      var shape = !open && item instanceof Shape.Later(var later) ? later.get() : item;
      var node =
          shape instanceof Shape.Choice choice
              ? choice(choice.orNothing(), at, values.get(option.value()), beside)
              : node(shape, at, values.get(option.value()), beside);
      parts.add(Markup.group(at + "~key", option.text(), "", "entry", node));
    }
    if (open) {
      parts.add(
          Markup.row(
              List.of(
                  picked(keys, Field.of(path + "~key", words.say("form.place"), ""), Map.of()),
                  picked(
                      Source.INSTITUTIONS,
                      Field.of(path + "~value", words.say("form.who"), ""),
                      Map.of()),
                  press("add", label(path), "key " + path, path))));
    }
    return group(path, "list", parts);
  }

  private Option place(Source keys, String key) {
    return picks.of(keys, "").stream()
        .filter(option -> option.value().equals(key))
        .findFirst()
        .orElseGet(() -> new Option(key, key));
  }

  private Content choice(
      Shape.Choice choice, String path, @Nullable Object value, Map<String, Object> beside) {
    var key = choice.keyOf(value);
    var variant = choice.variant(key);
    var parts = new ArrayList<Content>();
    if (variant != null) {
      parts.addAll(inside(variant, path, value, beside));
    }
    boolean block = variant != null && (variant.group() || GROWING.contains(key) || blocky(key));
    boolean second = !parts.isEmpty() && !block && leads(key);
    parts.add(second ? 1 : 0, forms(choice, key, path));
    var body = new ArrayList<Content>();
    var look = looks(choice, path) ? look(path) : Components.all();
    if (block) {
      body.add(Markup.row(List.of(parts.getFirst(), look)));
      body.addAll(parts.subList(1, parts.size()));
    } else {
      parts.add(look);
      body.add(Markup.row(parts));
    }
    body.add(more(choice, variant, path, value));
    return Markup.group(
        bare(variant) ? path + "~form" : path,
        label(path),
        bare(variant) ? "" : error(path),
        path.endsWith("]") ? "inner" : "logic",
        body.toArray(Content[]::new));
  }

  /** One button for each condition is enough: it brings up to date whatever is inside. */
  private static boolean looks(Shape.Choice choice, String path) {
    return choice.variant("all") != null || (!path.contains(".") && !path.contains("["));
  }

  private static boolean bare(Shape.@Nullable Variant variant) {
    return variant != null && variant.shape() instanceof Shape.Typed;
  }

  private static boolean blocky(String key) {
    return List.of("choose", "ladder", "round", "perPerson", "difference", "ratio").contains(key);
  }

  /** Whether it reads "question – is – value", with the relation in the second place. */
  private static boolean leads(String key) {
    return List.of(
            "is",
            "isNot",
            "oneOf",
            "includes",
            "includesNot",
            "atLeast",
            "atMost",
            "moreThan",
            "lessThan",
            "between",
            "before",
            "after",
            "betweenDays")
        .contains(key);
  }

  private List<Content> inside(
      Shape.Variant variant, String path, @Nullable Object value, Map<String, Object> beside) {
    if (variant.shape() instanceof Shape.Fields fields) {
      return flat(fields, path, Draft.map(value), variant.group());
    }
    return List.of(node(variant.shape(), path, value, beside));
  }

  /** The parts of a leaf one after the other, without frames around frames. */
  private List<Content> flat(
      Shape.Fields fields, String path, Map<String, Object> value, boolean group) {
    var parts = new ArrayList<Content>();
    for (var member : fields.members()) {
      var at = path + "." + member.name();
      var part = value.get(member.name());
      switch (member.shape()) {
        case Shape.Fields inner when !group ->
            parts.addAll(flat(inner, at, Draft.map(part), false));
        case Shape.Row(int size, var item) -> parts.addAll(row(size, item, at, part, value));
        default -> parts.add(node(member.shape(), at, part, value));
      }
    }
    return parts;
  }

  private Content forms(Shape.Choice choice, String key, String path) {
    var options = new ArrayList<Option>();
    if (choice.optional() || key.isEmpty()) {
      options.add(new Option("", words.say("variant.none")));
    }
    for (var variant : choice.variants()) {
      options.add(new Option(variant.key(), words.say("variant." + variant.key())));
    }
    return Components.all(
        key.isEmpty() && !choice.optional() ? Components.all() : Markup.hidden(path + "~was", key),
        Components.select(
            Field.of(
                path + "~",
                words.say(choice.variant("all") == null ? "form.form" : "form.relation"),
                key),
            options));
  }

  private Content look(String path) {
    return press("look", label(path), "look " + path, path);
  }

  private Content more(
      Shape.Choice choice, Shape.@Nullable Variant variant, String path, @Nullable Object value) {
    var buttons = new ArrayList<Content>();
    boolean logic = choice.variant("all") != null;
    if (logic && variant != null && !variant.key().equals("all")) {
      buttons.add(press("group", "", "group " + path, path));
    }
    if (logic && variant != null && variant.group()) {
      var only = only(variant.key(), Draft.map(value));
      if (!only.isEmpty()) {
        buttons.add(press("free", "", "free " + path + " " + only, path));
      }
    }
    return buttons.isEmpty() ? Components.all() : Html.actions(buttons.toArray(Content[]::new));
  }

  private static String only(String key, Map<String, Object> value) {
    if (key.equals("not")) {
      return ".not";
    }
    return value.get(key) instanceof List<?> list && list.size() == 1 ? "." + key + "[0]" : "";
  }
}
