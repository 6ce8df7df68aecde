package lv.celakarte.directory.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.celakarte.directory.DirectoryPermission;
import lv.celakarte.directory.fact.Wording;
import lv.celakarte.directory.organization.Channel;
import lv.celakarte.directory.organization.Entry;
import lv.celakarte.directory.organization.Kept;
import lv.celakarte.directory.organization.Organization;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.workspace.ButtonKind;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.SummaryRow;
import org.jspecify.annotations.Nullable;

/** One entry: what everybody sees, and for those who keep it what only editors see. */
record EntryScreen(Words words, Person person) {

  Content content(Kept kept, List<FieldProblem> closingProblems, String reason) {
    var organization = kept.organization();
    var id = organization.id();
    var address = "/darbvieta/iestades/" + id;
    var sees = person.may(DirectoryPermission.SEE_ENTRY, id);
    return Components.all(
        Components.errorSummary(words.locale(), closingProblems),
        Parts.actions(links(kept, address, sees)),
        Parts.section(words.text("entry.public"), facts(organization.entry())),
        Parts.section(words.text("entry.channels"), channels(organization.entry())),
        sees ? Parts.section(words.text("entry.editors"), editorsOnly(kept)) : Components.all(),
        person.may(DirectoryPermission.ARRANGE)
            ? arranging(kept, address, closingProblems, reason)
            : Components.all());
  }

  private List<Content> links(Kept kept, String address, boolean sees) {
    var links = new ArrayList<Content>();
    var organization = kept.organization();
    var listed = organization instanceof Organization.Listed;
    if (listed && person.may(DirectoryPermission.KEEP_ENTRY, organization.id())) {
      links.add(Parts.buttonLink(words.text("entry.edit"), address + "/labot", true));
    }
    if (sees) {
      links.add(Parts.buttonLink(words.text("entry.history"), address + "/vesture", false));
    }
    if (listed) {
      var page = "/" + words.language() + "/iestades/" + organization.id();
      links.add(Components.link(words.text("entry.public-page"), page));
    }
    return links;
  }

  private Content facts(Entry entry) {
    var rows = new ArrayList<SummaryRow>();
    entry
        .name()
        .byLanguage()
        .forEach((language, name) -> {
          var mark = entry.nameVerification().in(language);
          var parts = new ArrayList<Content>();
          parts.add(Components.text(name));
          if (mark != null) {
            parts.add(Parts.mark(words, mark));
          }
          rows.add(new SummaryRow(words.field("name." + language), Parts.row(parts)));
        });
    rows.add(row("shortName", entry.shortName()));
    rows.add(row("kind", words.of(entry.kind())));
    rows.add(row("audience", audience(entry)));
    rows.addAll(texts("purpose", entry.purpose()));
    rows.addAll(texts("presence", entry.presence()));
    if (entry.place() != null) {
      rows.add(row("place", entry.place()));
    }
    if (entry.role() != null) {
      rows.add(row("role", words.text("role." + entry.role().wire())));
    }
    var point = entry.coordinates();
    rows.add(row("coordinates", point == null ? null : point.lat() + ", " + point.lon()));
    rows.add(new SummaryRow(words.field("verification"), Parts.mark(words, entry.verification())));
    var day = entry.checkedOn();
    rows.add(row("checkedOn", day == null ? null : words.of(day)));
    rows.add(new SummaryRow(words.field("sources"), Parts.links(entry.sources())));
    return Components.summary(rows);
  }

  private String audience(Entry entry) {
    return entry.audience().isEmpty()
        ? words.text("audience.none")
        : entry.audience().stream().map(words::of).collect(Collectors.joining(", "));
  }

  private List<SummaryRow> texts(String field, @Nullable Wording texts) {
    if (texts == null) {
      return List.of(row(field + ".lv", null));
    }
    return texts.byLanguage().entrySet().stream()
        .map(text -> row(field + "." + text.getKey(), text.getValue()))
        .toList();
  }

  private SummaryRow row(String field, @Nullable String value) {
    var text =
        value == null || value.isEmpty()
            ? Parts.missing(words.text("entry.not-known"))
            : Components.text(value);
    return new SummaryRow(words.field(field), text);
  }

  private Content channels(Entry entry) {
    return entry.channels().isEmpty()
        ? Parts.paragraph(words.text("entry.no-channels"))
        : Components.summary(entry.channels().stream().map(this::channel).toList());
  }

  private SummaryRow channel(Channel channel) {
    var parts = new ArrayList<Content>();
    parts.add(
        switch (channel.type()) {
          case WEB -> Components.link(channel.value(), channel.value());
          case EMAIL -> Components.link(channel.value(), "mailto:" + channel.value());
          case PHONE -> Components.link(channel.value(), "tel:" + channel.value());
          case ADDRESS -> Components.text(channel.value());
        });
    var label = channel.label();
    if (label != null) {
      parts.add(Components.text("(" + label.in(words.language()) + ")"));
    }
    parts.add(Parts.mark(words, channel.verification()));
    return new SummaryRow(words.of(channel.type()), Parts.row(parts));
  }

  private Content editorsOnly(Kept kept) {
    var entry = kept.organization().entry();
    var notes =
        entry.notes().isEmpty() ? Parts.missing(words.text("empty")) : Parts.lines(entry.notes());
    return Components.all(
        Parts.quiet(words.text("entry.editors.hint")),
        Components.summary(
            List.of(
                new SummaryRow(words.field("notes"), notes),
                row("sourceDate", entry.sourceDate()),
                new SummaryRow(
                    words.text("entry.version"), Components.text(Long.toString(kept.version()))))));
  }

  private Content arranging(Kept kept, String address, List<FieldProblem> problems, String reason) {
    var hidden = Map.of("version", Long.toString(kept.version()));
    return switch (kept.organization()) {
      case Organization.Closed _ ->
          Parts.form(
              address + "/atvert",
              hidden,
              Components.all(),
              Components.button(words.text("entry.reopen")));
      case Organization.Listed _ -> {
        var error = problems.isEmpty() ? null : problems.getFirst().message();
        var field =
            Field.of("reason", words.text("entry.close.reason"), reason)
                .hint(words.text("entry.close.hint"))
                .error(error);
        yield Components.details(
            words.text("entry.close"),
            Parts.form(
                address + "/slegt",
                hidden,
                Components.textField(field),
                Components.button(words.text("entry.close"), "do", "close", ButtonKind.WARNING)));
      }
    };
  }
}
