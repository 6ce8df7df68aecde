package lv.celakarte.content.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.celakarte.content.document.Actor;
import lv.celakarte.content.document.AsPublished;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Drafts;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;

/** Making, listing, revoking and opening preview links. */
public final class Previews {

  /** Long enough for a lawyer's holiday, short enough to be forgotten safely. */
  public static final int LONGEST_DAYS = 30;

  private static final int LONGEST_NAME = 200;

  private final PreviewStore store;
  private final Reading reading;
  private final Drafts drafts;
  private final Supplier<Tokens> tokens;
  private final Supplier<String> ids;
  private final Clock clock;

  Previews(
      PreviewStore store,
      Reading reading,
      Drafts drafts,
      Supplier<Tokens> tokens,
      Supplier<String> ids,
      Clock clock) {
    this.store = store;
    this.reading = reading;
    this.drafts = drafts;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  /** A link with the token that opens it. */
  public record Shown(String id, String token, PreviewLink link, boolean open) {}

  /**
   * Makes a link to a document for this many days.
   *
   * @throws ProblemException when this person may not see or write it, or the days are too many
   */
  public Shown make(Person person, DocumentId document, int days, String forWhom) {
    require(person, document);
    if (days < 1 || days > LONGEST_DAYS || forWhom.length() > LONGEST_NAME) {
      throw ProblemException.of(CommonProblem.INVALID_FIELDS);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var link =
        new PreviewLink(
            document.key(),
            forWhom.strip(),
            new Actor(person.id(), person.name()),
            now,
            now.plus(Duration.ofDays(days)),
            null);
    var id = ids.get();
    store.keep(id, link);
    return shown(id, link);
  }

  /** The links to a document, latest first; none for those who may not see it. */
  public List<Shown> list(Person person, DocumentId document) {
    if (reading.find(person, document).isEmpty()) {
      throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
    return store.of(document.key()).stream()
        .sorted(
            Comparator.comparing((Stored<PreviewLink> stored) -> stored.state().at())
                .reversed()
                .thenComparing(Stored::id))
        .map(stored -> shown(stored.id(), stored.state()))
        .toList();
  }

  /** Whether this person may make and revoke links to what belongs to this institution. */
  public static boolean mayShare(Person person, String owner) {
    return person.may(Right.WRITE, owner) || person.may(Right.PUBLISH, owner);
  }

  /** Ends a link at once; doing so twice does no harm. */
  public void revoke(Person person, DocumentId document, String id) {
    require(person, document);
    var found =
        store
            .find(id)
            .filter(stored -> stored.state().document().equals(document.key()))
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    if (!store.replace(found, found.state().revoked(clock.instant()))) {
      revoke(person, document, id);
    }
  }

  private void require(Person person, DocumentId document) {
    var owner =
        reading
            .find(person, document)
            .map(stored -> stored.state().owner())
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    if (!mayShare(person, owner)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
  }

  private Shown shown(String id, PreviewLink link) {
    var token = tokens.get().of(id, link.until());
    return new Shown(id, token, link, link.open(clock.instant()));
  }

  /** What a token leads to. */
  public sealed interface Opened {

    /** The draft as its page would be. */
    record Open(Preview preview) implements Opened {}

    /** There was such a link; it shows nothing any more. */
    record Ended() implements Opened {}

    /** Nobody here made such a link. */
    record Unknown() implements Opened {}
  }

  /** For whoever has the token; asks nobody who they are. */
  public Opened open(String token) {
    var link = tokens.get().read(token).flatMap(store::find).map(Stored::state);
    if (link.isEmpty()) {
      return new Opened.Unknown();
    }
    if (!link.get().open(clock.instant())) {
      return new Opened.Ended();
    }
    return draft(link.get()).<Opened>map(Opened.Open::new).orElseGet(Opened.Unknown::new);
  }

  private Optional<Preview> draft(PreviewLink link) {
    var dot = link.document().lastIndexOf('.');
    return DocumentId.parse(link.document().substring(0, dot), link.document().substring(dot + 1))
        .flatMap(drafts::find)
        .map(stored ->
            new Preview(
                AsPublished.of(stored.state(), stored.version(), clock.instant()), link.until()));
  }
}
