package lv.celakarte.content.notice.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.content.document.workspace.ByLanguage;
import lv.celakarte.content.document.workspace.Screens;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.edition.Section;
import lv.celakarte.content.notice.NoticeForm;
import lv.celakarte.content.notice.SiteNotice;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import org.jspecify.annotations.Nullable;

/** The fields of a notice. */
final class NoticeFields {

  private final Words words;
  private final Map<String, String> errors = new LinkedHashMap<>();

  NoticeFields(Words words, List<FieldProblem> problems) {
    this.words = words;
    problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.message()));
  }

  Content of(NoticeForm form) {
    var contents = new ArrayList<Content>();
    contents.add(
        Components.radios(
            field("kind", words.of("notices.kind"), form.kind()),
            Arrays.stream(SiteNotice.Kind.values())
                .map(SiteNotice.Kind::code)
                .map(code -> new Option(code, words.of("notices.kind." + code)))
                .toList()));
    contents.add(ByLanguage.fields(words, errors, "text.", words.of("notices.text"), form.text()));
    contents.add(moment("from", words.of("notices.from"), form.from()));
    contents.add(moment("to", words.of("notices.to"), form.to()));
    contents.add(
        Components.textField(
            field("href", words.of("notices.href"), form.href())
                .hint(words.of("notices.href.hint"))));
    contents.add(
        ByLanguage.fields(words, errors, "linkText.", words.of("notices.link"), form.linkText()));
    contents.add(sections(form));
    return Components.all(contents.toArray(Content[]::new));
  }

  private Content sections(NoticeForm form) {
    var chosen = new HashSet<String>();
    if (form.sections() != null) {
      form.sections().stream().filter(Objects::nonNull).forEach(chosen::add);
    }
    return Components.checkboxes(
        field("sections", words.of("notices.sections"), "").hint(words.of("notices.sections.hint")),
        Arrays.stream(Section.values())
            .map(Section::code)
            .map(code -> new Option(code, words.of("section." + code)))
            .toList(),
        chosen);
  }

  /** Day and time side by side, because few write both into one field. */
  private Content moment(String name, String label, @Nullable String value) {
    var parts = Objects.requireNonNullElse(value, "").split("T", 2);
    var time = parts.length > 1 ? parts[1].substring(0, Math.min(5, parts[1].length())) : "";
    return Screens.VIEWS.render(
        "moment",
        Map.of(
            "day", field(name, words.of("field.at.day"), parts[0]),
            "time", field(name + ".time", words.of("field.at.time"), time),
            "legend", label));
  }

  private Field field(String name, String label, @Nullable String value) {
    return Field.of(name, label, value).error(errors.get(name));
  }
}
