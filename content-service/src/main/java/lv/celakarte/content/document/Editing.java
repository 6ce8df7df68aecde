package lv.celakarte.content.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.edition.ManuscriptCheck.Checked;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.platform.access.Person;
import org.jspecify.annotations.Nullable;

/** What editors write: a new document, another language of one, a new text. */
public final class Editing {

  private static final int MOST_NAMESAKES = 50;

  private final Documents documents;
  private final Changing changing;
  private final ManuscriptCheck check;
  private final Stamps stamps;

  Editing(Documents documents, Changing changing, ManuscriptCheck check, Stamps stamps) {
    this.documents = documents;
    this.changing = changing;
    this.check = check;
    this.stamps = stamps;
  }

  /** Begins a document, or another language variant of one. */
  public Outcome begin(Person person, NewDocument wish) {
    if (!person.may(Right.WRITE, wish.owner())) {
      return new Outcome.Forbidden();
    }
    return switch (check.check(wish.language(), wish.type(), wish.manuscript())) {
      case Checked.Faulty(var faults) -> new Outcome.Faulty(faults);
      case Checked.Sound(var manuscript) ->
          wish.variantOf() == null
              ? beginContent(person, wish, manuscript)
              : beginVariant(person, wish, wish.variantOf(), manuscript);
    };
  }

  private Outcome beginVariant(
      Person person, NewDocument wish, String contentId, Manuscript manuscript) {
    var siblings = variants(contentId);
    if (siblings.isEmpty()
        || siblings.stream().anyMatch(sibling -> !sibling.owner().equals(wish.owner()))) {
      return new Outcome.Unknown();
    }
    if (siblings.getFirst().type() != wish.type()) {
      return new Outcome.Faulty(List.of(new Fault("type", Fault.Kind.UNKNOWN_VALUE)));
    }
    var basedOn = wish.language() == Language.LV ? null : latvianEdition(siblings);
    return begin(person, new DocumentId(contentId, wish.language()), wish, manuscript, basedOn);
  }

  private static int latvianEdition(List<Document> siblings) {
    return siblings.stream()
        .filter(sibling -> sibling.id().language() == Language.LV)
        .mapToInt(Document::newestNumber)
        .findFirst()
        .orElse(0);
  }

  /** A new content is named after its address; a namesake gets a number. */
  private Outcome beginContent(Person person, NewDocument wish, Manuscript manuscript) {
    var path = manuscript.path().value();
    var name = wish.type().idPrefix() + "-" + path.substring(path.lastIndexOf('/') + 1);
    return Stream.concat(
            Stream.of(name),
            IntStream.rangeClosed(2, MOST_NAMESAKES).mapToObj(number -> name + "-" + number))
        .filter(contentId -> variants(contentId).isEmpty())
        .findFirst()
        .flatMap(contentId -> DocumentId.parse(contentId, wish.language().code()))
        .map(id -> begin(person, id, wish, manuscript, null))
        .orElseGet(() -> new Outcome.Faulty(List.of(new Fault("path", Fault.Kind.TOO_LONG))));
  }

  private Outcome begin(
      Person person,
      DocumentId id,
      NewDocument wish,
      Manuscript manuscript,
      @Nullable Integer basedOn) {
    var stamp = stamps.of(person);
    var document = Document.begin(id, wish.type(), wish.owner(), manuscript, basedOn, stamp);
    return changing.begin(document, manuscript, stamp);
  }

  private List<Document> variants(String contentId) {
    return Arrays.stream(Language.values())
        .map(language -> DocumentId.parse(contentId, language.code()))
        .flatMap(Optional::stream)
        .flatMap(id -> documents.find(id).stream())
        .map(stored -> stored.state())
        .toList();
  }

  /** Saves the text; it is a draft afterwards, whatever had been agreed on before. */
  public Outcome edit(Person person, DocumentId id, long expected, ManuscriptForm form) {
    return changing.change(
        person, id, expected, Right.WRITE, (document, stamp) -> edit(document, form, stamp));
  }

  private Decision edit(Document document, ManuscriptForm form, Stamp stamp) {
    return switch (check(document.id().language(), document.type(), form)) {
      case Checked.Sound(var manuscript) -> document.edit(manuscript, stamp);
      case Checked.Faulty(var faults) -> new Decision.Refused(Refusal.INVALID, faults);
    };
  }

  /** What would be wrong with a text, without saving it. */
  public Checked check(Language language, DocumentType type, ManuscriptForm form) {
    return check.check(language, type, form);
  }
}
