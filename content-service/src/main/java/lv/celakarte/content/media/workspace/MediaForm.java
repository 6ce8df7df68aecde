package lv.celakarte.content.media.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.media.Medium;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;

/** The fields of media, with what was typed and what is wrong with it. */
final class MediaForm {

  private final Words words;
  private final List<String> owners;
  private final Map<String, String> typed;

  /** Before fields that the form of a file has too: both stand on one screen. */
  static final String VIDEO = "video.";

  private final Map<String, String> errors = new HashMap<>();

  MediaForm(
      Words words, List<String> owners, Map<String, String> typed, List<FieldProblem> problems) {
    this.words = words;
    this.owners = owners;
    this.typed = typed;
    problems.forEach(
        problem -> errors.merge(problem.field(), problem.message(), (first, second) -> first));
  }

  static String kind(Medium medium) {
    return switch (medium) {
      case Medium.Picture _ -> "picture";
      case Medium.Drawing _ -> "drawing";
      case Medium.Paper _ -> "paper";
      case Medium.Video _ -> "video";
    };
  }

  /** Everything beside the file itself. */
  Content upload() {
    return Components.all(owner(), descriptions());
  }

  Content video() {
    return Components.all(
        owner(),
        Components.textField(field("address", "media.video.address").mandatory()),
        Components.textField(field(VIDEO + "description.lv", "media.description").mandatory()),
        Components.textArea(
            field("transcript", "media.video.transcript")
                .hint(words.of("media.video.transcript-hint"))
                .mandatory(),
            6));
  }

  Content descriptions() {
    return Components.all(
        Components.textField(
            field("description.lv", "media.description")
                .hint(words.of("media.description-hint"))
                .mandatory()),
        Components.textField(field("description.en", "media.description.en")),
        Components.textField(field("description.ru", "media.description.ru")),
        Components.textField(field("description.lv-simple", "media.description.lv-simple")));
  }

  /** Who works for one institution is not asked. */
  private Content owner() {
    var contents = new ArrayList<Content>();
    if (owners.size() > 1) {
      contents.add(
          Components.select(
              field("owner", "column.owner"), MediaScreen.institutions(words, owners)));
    }
    return Components.all(contents.toArray(Content[]::new));
  }

  private Field field(String name, String label) {
    return Field.of(name, words.of(label), typed.get(name)).error(errors.get(name));
  }
}
