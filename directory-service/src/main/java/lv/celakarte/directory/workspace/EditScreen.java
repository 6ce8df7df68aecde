package lv.celakarte.directory.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.organization.Audience;
import lv.celakarte.directory.organization.ChannelType;
import lv.celakarte.directory.organization.Kind;
import lv.celakarte.directory.organization.LocalRole;
import lv.celakarte.directory.place.Place;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import org.jspecify.annotations.Nullable;

/** The form in which an entry is written. */
final class EditScreen {

  private static final int NEW_ROWS = 3;
  private static final Pattern CHANNEL = Pattern.compile("channels\\.([0-9]+)\\.(.+)");

  private final Words words;
  private final EntryForm form;
  private final List<FieldProblem> problems;
  private final Map<String, String> errors;

  EditScreen(Words words, EntryForm form, List<FieldProblem> problems) {
    this.words = words;
    this.form = form;
    this.problems = problems;
    this.errors =
        problems.stream()
            .collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (a, b) -> a));
  }

  /** The form for an entry that is there. */
  Content revising(String id, long version, Content before) {
    var address = "/darbvieta/iestades/" + id;
    return Components.all(
        Components.errorSummary(words.locale(), named()),
        before,
        Parts.form(
            address + "/labot",
            Map.of("version", Long.toString(version)),
            fields(),
            actions(address)));
  }

  /** The form for a new organization. */
  Content adding(List<Place> places) {
    var standing =
        Components.all(
            Components.textField(field("id").hint(words.text("edit.id.hint")).mandatory()),
            Components.select(
                field("place").hint(words.text("edit.place.hint")),
                withNone(places, place -> new Option(place.id(), place.name().lv()))),
            Components.select(
                field("role").hint(words.text("edit.place.hint")),
                withNone(
                    List.of(LocalRole.values()),
                    role -> new Option(role.wire(), words.text("role." + role.wire())))));
    return Components.all(
        Components.errorSummary(words.locale(), named()),
        Parts.form(
            "/darbvieta/iestades/jauna",
            Map.of(),
            Components.all(standing, fields()),
            actions("/darbvieta/iestades")));
  }

  /** At the top of the screen a problem says which field it is about. */
  private List<FieldProblem> named() {
    return problems.stream()
        .map(p -> new FieldProblem(p.field(), p.code(), label(p.field()) + ": " + p.message()))
        .toList();
  }

  private String label(String field) {
    var channel = CHANNEL.matcher(field);
    if (!channel.matches()) {
      return words.field(field);
    }
    var row = words.text("edit.channel", Integer.parseInt(channel.group(1)) + 1);
    return row + ", " + words.field("channel." + channel.group(2));
  }

  private Content actions(String back) {
    return Components.all(
        Components.button(words.text("edit.save")),
        Components.link(words.text("edit.cancel"), back));
  }

  private Content fields() {
    return Components.all(
        Parts.section(words.text("edit.names"), names()),
        Parts.section(words.text("edit.what"), purpose()),
        Parts.section(words.text("edit.channels"), channels()),
        Parts.section(words.text("edit.where"), where()),
        Parts.section(words.text("edit.proof"), proof()));
  }

  private Content names() {
    var parts = new ArrayList<Content>();
    for (var language : EntryForm.LANGUAGES) {
      var name = field("name." + language);
      parts.add(Components.textField(language.equals("lv") ? name.mandatory() : name));
      var mark = "nameVerification." + language;
      var otherwise = form.value(mark).isEmpty() ? unsure() : form.value(mark);
      parts.add(Components.select(field(mark, words.field(mark), otherwise), marks()));
    }
    parts.add(Components.textField(field("shortName")));
    return all(parts);
  }

  private Content purpose() {
    var kinds = Arrays.stream(Kind.values()).map(k -> new Option(k.wire(), words.of(k))).toList();
    var audiences =
        Arrays.stream(Audience.values()).map(a -> new Option(a.wire(), words.of(a))).toList();
    return Components.all(
        Components.select(field("kind"), kinds),
        Components.checkboxes(field("audience"), audiences, form.audience()),
        Components.textArea(field("purpose.lv").mandatory(), 3),
        Components.textArea(field("purpose.en"), 3),
        form.value("purpose.ru").isEmpty()
            ? Components.all()
            : Components.textArea(field("purpose.ru"), 3));
  }

  private Content channels() {
    var parts = new ArrayList<Content>();
    parts.add(Parts.quiet(words.text("edit.channels.hint")));
    for (int i = 0; i < form.channels() + NEW_ROWS; i++) {
      var fresh = i >= form.channels();
      var number = fresh ? i - form.channels() + 1 : i + 1;
      var legend = words.text(fresh ? "edit.channel.new" : "edit.channel", number);
      parts.add(Parts.group(legend, channel(i, fresh)));
    }
    return all(parts);
  }

  private Content channel(int row, boolean fresh) {
    var types =
        Arrays.stream(ChannelType.values()).map(t -> new Option(t.wire(), words.of(t))).toList();
    return Components.all(
        Components.select(channelField(row, "type", fresh), types),
        Components.textField(channelField(row, "value", fresh)),
        Components.textField(channelField(row, "label.lv", fresh)),
        Components.textField(channelField(row, "label.en", fresh)),
        Components.select(channelField(row, "verification", fresh), marks()));
  }

  private Field channelField(int row, String part, boolean fresh) {
    var name = "channels." + row + "." + part;
    var value = fresh ? EntryForm.untouched(part) : form.value(name);
    return field(name, words.field("channel." + part), value);
  }

  private Content where() {
    return Components.all(
        Components.textArea(field("presence.lv"), 2),
        Components.textArea(field("presence.en"), 2),
        form.value("presence.ru").isEmpty()
            ? Components.all()
            : Components.textArea(field("presence.ru"), 2),
        Components.textField(field("coordinates.lat").hint(words.text("edit.coordinates.hint"))),
        Components.textField(field("coordinates.lon")));
  }

  private Content proof() {
    return Components.all(
        Components.radios(field("verification"), marks()),
        Components.dateField(field("checkedOn").hint(words.text("edit.checked.hint"))),
        Components.textArea(field("sources").hint(words.text("edit.one-per-line")), 4),
        Components.textField(field("sourceDate")),
        Components.textArea(field("notes").hint(words.text("edit.one-per-line")), 4));
  }

  private List<Option> marks() {
    return Arrays.stream(Verification.values())
        .map(mark -> new Option(mark.wire(), words.of(mark)))
        .toList();
  }

  private static String unsure() {
    return Verification.TO_BE_CONFIRMED.wire();
  }

  private <T> List<Option> withNone(List<T> values, Function<T, Option> option) {
    var options = new ArrayList<Option>();
    options.add(new Option("", words.text("edit.none")));
    values.stream().map(option).forEach(options::add);
    return options;
  }

  private Field field(String name) {
    return field(name, words.field(name), form.value(name));
  }

  private Field field(String name, String label, @Nullable String value) {
    return Field.of(name, label, value).error(errors.get(name));
  }

  private static Content all(List<Content> parts) {
    return Components.all(parts.toArray(Content[]::new));
  }
}
