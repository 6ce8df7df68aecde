package lv.celakarte.directory.workspace;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.celakarte.directory.organization.ChannelType;
import lv.celakarte.directory.organization.Kept;
import lv.celakarte.directory.organization.Organization;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;

/** The list of entries, with what each of them misses. */
record ListScreen(Words words, LocalDate today) {

  Content content(List<Kept> entries, String asked, Show show, boolean mayAdd) {
    return Components.all(
        mayAdd
            ? Parts.actions(
                List.of(
                    Parts.buttonLink(words.text("list.add"), "/darbvieta/iestades/jauna", false)))
            : Components.all(),
        filters(asked, show),
        entries.isEmpty() ? Parts.paragraph(words.text("list.nothing")) : table(entries));
  }

  private Content filters(String asked, Show show) {
    var options =
        Arrays.stream(Show.values())
            .map(s -> new Option(s.wire(), words.text("show." + s.wire())))
            .toList();
    var search = Field.of("q", words.text("list.search"), asked);
    return Parts.filters(
        Components.all(
            Components.textField(search),
            Components.select(Field.of("show", words.text("list.show"), show.wire()), options)),
        Components.button(words.text("list.button")));
  }

  private Content table(List<Kept> entries) {
    return Components.table(
        new Table(
            words.text("list.caption", entries.size()),
            List.of(
                words.text("column.name"),
                words.text("column.kind"),
                words.text("column.missing"),
                words.text("column.checked")),
            entries.stream().map(this::row).toList()));
  }

  private List<Content> row(Kept kept) {
    var organization = kept.organization();
    var entry = organization.entry();
    var day = entry.checkedOn();
    return List.of(
        Components.link(
            entry.name().in(words.language()), "/darbvieta/iestades/" + organization.id()),
        Components.text(words.of(entry.kind())),
        Parts.row(marks(organization)),
        Components.text(day == null ? words.text("empty") : words.of(day)));
  }

  private List<Content> marks(Organization organization) {
    if (organization instanceof Organization.Closed) {
      return List.of(mark("closed", Tone.NEUTRAL));
    }
    var entry = organization.entry();
    var marks = new ArrayList<Content>();
    if (!entry.has(ChannelType.PHONE)) {
      marks.add(mark("no-phone", Tone.ATTENTION));
    }
    if (entry.factsToBeConfirmed()) {
      marks.add(mark("to-be-confirmed", Tone.ATTENTION));
    }
    if (entry.translationsToBeConfirmed()) {
      marks.add(mark("translations", Tone.NEUTRAL));
    }
    if (entry.uncheckedSince(Show.longAgo(today))) {
      marks.add(mark(entry.checkedOn() == null ? "never-checked" : "unchecked", Tone.ATTENTION));
    }
    return marks.isEmpty() ? List.of(mark("complete", Tone.GOOD)) : marks;
  }

  private Content mark(String name, Tone tone) {
    return Components.tag(words.text("mark." + name), tone);
  }
}
