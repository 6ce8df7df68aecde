package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.markdown.CommonMark;
import org.commonmark.node.Node;

/**
 * A text under examination.
 *
 * @param body the parts of the main text
 * @param passages everything that readers read as running text: summary, main text, steps
 */
record Subject(
    Language language,
    DocumentType type,
    Manuscript manuscript,
    Node body,
    List<Passage> passages) {

  static Subject of(
      Language language, DocumentType type, Manuscript manuscript, CommonMark commonMark) {
    var body = commonMark.parse(manuscript.body());
    var passages = new ArrayList<Passage>();
    if (!manuscript.summary().isBlank()) {
      passages.add(Passage.of(Passage.Kind.PARAGRAPH, Place.of("summary"), manuscript.summary()));
    }
    passages.addAll(Passages.of(body));
    var steps = manuscript.details().steps();
    for (var index = 0; index < steps.size(); index++) {
      passages.add(
          Passage.of(
              Passage.Kind.ITEM,
              Place.of("details.steps[" + index + "].text"),
              steps.get(index).text()));
    }
    return new Subject(language, type, manuscript, body, List.copyOf(passages));
  }

  /** Easy language is measured more strictly. */
  boolean easy() {
    return language == Language.LV_SIMPLE;
  }

  boolean latvian() {
    return language == Language.LV || language == Language.LV_SIMPLE;
  }

  /** All running text, for rules that look across sentences. */
  String wholeText() {
    return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
  }

  List<Passage> passages(Passage.Kind kind) {
    return passages.stream().filter(passage -> passage.kind() == kind).toList();
  }
}
