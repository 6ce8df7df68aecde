package lv.celakarte.content.media;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lv.celakarte.content.document.Actor;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;

/** Bringing media in, describing them, finding them, and where they are used. */
public final class Library {

  private static final int LONGEST_DESCRIPTION = 500;
  private static final int LONGEST_TRANSCRIPT = 20_000;
  private static final Comparator<Stored<MediaItem>> LATEST_FIRST =
      Comparator.comparing((Stored<MediaItem> stored) -> stored.state().at())
          .reversed()
          .thenComparing(Stored::id);

  private final MediaShelf shelf;
  private final MediaFiles files;
  private final Reading reading;
  private final CommonMark commonMark;
  private final Clock clock;
  private final IntakeDesk desk = new IntakeDesk();

  Library(MediaShelf shelf, MediaFiles files, Reading reading, CommonMark commonMark, Clock clock) {
    this.shelf = shelf;
    this.files = files;
    this.reading = reading;
    this.commonMark = commonMark;
    this.clock = clock;
  }

  /** Every answer that the library can give. */
  public sealed interface Answer {

    /** It is there. */
    record Done(Stored<MediaItem> item) implements Answer {}

    /** Something in what was handed over is wrong; nothing was kept. */
    record Faulty(List<Fault> faults) implements Answer {}

    /** This person may see it, but not do that. */
    record Forbidden() implements Answer {}

    /** Somebody else changed it meanwhile. */
    record Stale(long expected, Stored<MediaItem> current) implements Answer {}

    /** There is no such medium, as far as this person may know. */
    record Unknown() implements Answer {}
  }

  /** What an institution brings: a file with words for it. */
  public record Upload(String owner, String name, byte[] bytes, Map<String, String> description) {}

  /** A video elsewhere with words for it. */
  public record VideoLink(
      String owner, String address, String transcript, Map<String, String> description) {}

  /** Takes a file in. The same file of the same institution is one medium. */
  public Answer bring(Person person, Upload upload) {
    if (!person.may(Right.WRITE, upload.owner())) {
      return new Answer.Forbidden();
    }
    var faults = described(upload.description());
    return switch (desk.take(upload.name(), upload.bytes())) {
      case Intake.Unfit(var reason) -> {
        faults.addFirst(new Fault("file", kind(reason)));
        yield new Answer.Faulty(faults);
      }
      case Intake.Fit _ when !faults.isEmpty() -> new Answer.Faulty(faults);
      case Intake.Fit(var medium, var contents) -> {
        contents.forEach(files::keep);
        var hash = medium.kept().orElseThrow().hash();
        yield kept(person, upload.owner(), hash, medium, upload.description());
      }
    };
  }

  private static Fault.Kind kind(Intake.Reason reason) {
    return switch (reason) {
      case UNKNOWN_TYPE -> Fault.Kind.UNKNOWN_FILE_TYPE;
      case TOO_LARGE, TOO_MANY_POINTS -> Fault.Kind.FILE_TOO_LARGE;
      case DAMAGED -> Fault.Kind.DAMAGED_FILE;
    };
  }

  /** Notes a video with what is said in it. */
  public Answer link(Person person, VideoLink video) {
    if (!person.may(Right.WRITE, video.owner())) {
      return new Answer.Forbidden();
    }
    var faults = described(video.description());
    if (!video.address().matches("https://[^\\s<>\"]{1,1000}")) {
      faults.addFirst(new Fault("address", Fault.Kind.MALFORMED));
    }
    faults.addAll(transcript(video.transcript()));
    if (!faults.isEmpty()) {
      return new Answer.Faulty(faults);
    }
    var medium = new Medium.Video(video.address(), video.transcript().strip());
    var hash = IntakeDesk.hash(video.address().getBytes(StandardCharsets.UTF_8));
    return kept(person, video.owner(), hash, medium, video.description());
  }

  private List<Fault> transcript(String transcript) {
    if (transcript.isBlank()) {
      return List.of(new Fault("transcript", Fault.Kind.REQUIRED));
    }
    if (transcript.length() > LONGEST_TRANSCRIPT) {
      return List.of(new Fault("transcript", Fault.Kind.TOO_LONG));
    }
    return commonMark.faults(transcript).stream()
        .map(kind -> new Fault("transcript", kind))
        .toList();
  }

  private Answer kept(
      Person person, String owner, String hash, Medium medium, Map<String, String> description) {
    var item =
        new MediaItem(
            owner,
            medium,
            words(description),
            new Actor(person.id(), person.name()),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return new Answer.Done(shelf.keep(hash + "-" + owner, item));
  }

  /** Writes other words for a medium that this person must have seen at the expected version. */
  public Answer describe(Person person, String id, long expected, Map<String, String> description) {
    var found = find(person, id);
    if (found.isEmpty()) {
      return new Answer.Unknown();
    }
    if (!person.may(Right.WRITE, found.get().state().owner())) {
      return new Answer.Forbidden();
    }
    var faults = described(description);
    if (!faults.isEmpty()) {
      return new Answer.Faulty(faults);
    }
    if (found.get().version() != expected) {
      return new Answer.Stale(expected, found.get());
    }
    return shelf
        .replace(found.get(), found.get().state().described(words(description)))
        .<Answer>map(Answer.Done::new)
        .orElseGet(() ->
            find(person, id)
                .<Answer>map(newer -> new Answer.Stale(expected, newer))
                .orElseGet(Answer.Unknown::new));
  }

  private static List<Fault> described(Map<String, String> description) {
    var faults = new ArrayList<Fault>();
    if (description.getOrDefault("lv", "").isBlank()) {
      faults.add(new Fault("description.lv", Fault.Kind.REQUIRED));
    }
    description.forEach((language, words) -> {
      if (Language.parse(language).isEmpty()) {
        faults.add(new Fault("description", Fault.Kind.UNKNOWN_VALUE));
      } else if (words.length() > LONGEST_DESCRIPTION) {
        faults.add(new Fault("description." + language, Fault.Kind.TOO_LONG));
      }
    });
    return faults;
  }

  private static Map<String, String> words(Map<String, String> description) {
    var words = new LinkedHashMap<String, String>();
    description.forEach((language, text) -> {
      if (!text.isBlank()) {
        words.put(language, text.strip().replaceAll("\\s+", " "));
      }
    });
    return words;
  }

  public Optional<Stored<MediaItem>> find(Person person, String id) {
    return shelf.find(id).filter(stored -> person.may(Right.READ, stored.state().owner()));
  }

  /** The media this person may see, latest first; with words, those that say them. */
  public List<Stored<MediaItem>> list(Person person, String words) {
    var wanted = words.strip().toLowerCase(Locale.ROOT);
    return visible(person)
        .filter(stored -> text(stored.state()).contains(wanted))
        .sorted(LATEST_FIRST)
        .toList();
  }

  private Stream<Stored<MediaItem>> visible(Person person) {
    var everything = person.roles().stream().anyMatch(Right.READ.everywhere()::contains);
    return everything
        ? shelf.all().stream()
        : person.institutions().stream()
            .filter(owner -> person.may(Right.READ, owner))
            .flatMap(owner -> shelf.ownedBy(owner).stream());
  }

  private static String text(MediaItem item) {
    var name = item.medium().kept().map(Medium.Kept::name).orElse("");
    return (String.join(" ", item.description().values()) + " " + name).toLowerCase(Locale.ROOT);
  }

  /** The documents that show a medium, as far as this person may see them. */
  public List<Document> usedIn(Person person, MediaItem item) {
    var mark =
        switch (item.medium()) {
          case Medium.Video(var address, _) -> address;
          case Medium.Picture _, Medium.Drawing _, Medium.Paper _ ->
              "/media/" + item.medium().kept().orElseThrow().hash() + "/";
        };
    var all = new DocumentFilter(null, null, null, null, null, false);
    return reading.list(person, all).stream()
        .map(Stored::state)
        .filter(document -> shows(document, mark))
        .toList();
  }

  private static boolean shows(Document document, String mark) {
    return document.text().body().contains(mark)
        || document
            .publication()
            .newest()
            .filter(edition -> edition.manuscript().body().contains(mark))
            .isPresent();
  }

  /**
   * What a browser gets at an address. A smaller version that a picture does not need is the
   * picture itself, so that pages can name the sizes without knowing them.
   */
  public Optional<MediaFiles.Content> serve(String path) {
    return MediaAddress.parse(path)
        .flatMap(address ->
            files
                .find(address.key())
                .or(() -> address.atFullWidth().map(MediaAddress::key).flatMap(files::find)));
  }
}
