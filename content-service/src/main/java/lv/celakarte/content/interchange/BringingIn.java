package lv.celakarte.content.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.NewDocument;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.content.media.Library;
import lv.celakarte.content.starter.StarterFile;
import lv.celakarte.content.starter.StarterFiles;
import lv.celakarte.platform.access.Person;

/**
 * Takes in a folder of files as drafts of the one who brings it. Nothing is published by this: each
 * text goes the way of all texts. Files that say what is there already change nothing.
 */
public final class BringingIn {

  private static final int LARGEST_FILE = 256 * 1024;

  private final StarterFiles files;
  private final Reading reading;
  private final Editing editing;
  private final Library library;

  BringingIn(StarterFiles files, Reading reading, Editing editing, Library library) {
    this.files = files;
    this.reading = reading;
    this.editing = editing;
    this.library = library;
  }

  /** What became of one file. */
  public enum Fate {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  /**
   * One file.
   *
   * @param document its key, where there is one now
   * @param reason why it was refused, for the one who has to put it right; empty otherwise
   */
  public record Line(String file, Fate fate, String document, String reason) {}

  /** Everything that was in the folder; nothing when it was no folder of texts. */
  public Optional<List<Line>> bring(Person person, byte[] zip) {
    return Zips.read(zip)
        .map(found -> new Visit(person, new MediaBringing(library, person, found)).bring(found));
  }

  /** One folder; contents that get a new id here keep their languages together. */
  private final class Visit {
    private final Person person;
    private final MediaBringing media;
    private final Map<String, String> renamed = new HashMap<>();

    Visit(Person person, MediaBringing media) {
      this.person = person;
      this.media = media;
    }

    List<Line> bring(Map<String, byte[]> found) {
      // Media first: texts are to name them as they are called here.
      var lines = new ArrayList<Line>(media.bring());
      new TreeMap<>(found)
          .forEach((name, bytes) -> {
            if (name.endsWith(".md")) {
              lines.add(bring(name, bytes));
            }
          });
      return lines;
    }

    private Line bring(String name, byte[] bytes) {
      if (bytes.length > LARGEST_FILE) {
        return refused(name, "larger than " + LARGEST_FILE + " bytes");
      }
      return text(bytes)
          .map(text ->
              switch (files.parse(name, media.told(text))) {
                case StarterFile.Broken(_, var reason) -> refused(name, reason);
                case StarterFile.Sound sound -> bring(sound);
              })
          .orElseGet(() -> refused(name, "not UTF-8"));
    }

    private static Optional<String> text(byte[] bytes) {
      try {
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException _) {
        return Optional.empty();
      }
    }

    private Line bring(StarterFile.Sound file) {
      var contentId = renamed.getOrDefault(file.id().contentId(), file.id().contentId());
      var id = new DocumentId(contentId, file.id().language());
      var form = Forms.of(file.manuscript());
      return reading
          .find(person, id)
          .map(stored -> {
            var outcome = editing.edit(person, id, stored.version(), form);
            return line(file, outcome, stored.version());
          })
          .orElseGet(() -> begin(file, contentId, form));
    }

    private Line begin(StarterFile.Sound file, String contentId, ManuscriptForm form) {
      var variant = begin(file, contentId, form, true);
      if (!(variant instanceof Outcome.Unknown)) {
        return line(file, variant, 0);
      }
      var outcome = begin(file, contentId, form, false);
      if (outcome instanceof Outcome.Done(var stored)) {
        renamed.put(file.id().contentId(), stored.state().id().contentId());
      }
      return line(file, outcome, 0);
    }

    /** Unknown where it should be another language of a content that is not there. */
    private Outcome begin(
        StarterFile.Sound file, String contentId, ManuscriptForm form, boolean variant) {
      return editing.begin(
          person,
          new NewDocument(
              variant ? contentId : null, file.type(), file.id().language(), file.owner(), form));
    }

    private static Line line(StarterFile.Sound file, Outcome outcome, long before) {
      return switch (outcome) {
        case Outcome.Done(var stored) ->
            new Line(
                file.name(),
                before == 0
                    ? Fate.CREATED
                    : stored.version() == before ? Fate.UNCHANGED : Fate.CHANGED,
                stored.state().id().key(),
                "");
        case Outcome.Faulty(var faults) -> refused(file.name(), told(faults));
        case Outcome.Refused(var refusal, var faults) ->
            refused(file.name(), faults.isEmpty() ? refusal.name() : told(faults));
        case Outcome.Stale _ -> refused(file.name(), "somebody else is writing at it");
        case Outcome.Forbidden _, Outcome.Unknown _ ->
            refused(file.name(), "owner: not an institution for which you may write");
      };
    }

    private static Line refused(String name, String reason) {
      return new Line(name, Fate.REFUSED, "", reason);
    }

    private static String told(List<Fault> faults) {
      return faults.stream()
          .map(fault -> fault.field() + ": " + fault.kind().code())
          .collect(Collectors.joining(", "));
    }
  }
}
