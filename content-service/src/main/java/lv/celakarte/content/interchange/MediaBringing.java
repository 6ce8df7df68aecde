package lv.celakarte.content.interchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.celakarte.content.interchange.BringingIn.Fate;
import lv.celakarte.content.interchange.BringingIn.Line;
import lv.celakarte.content.interchange.MediaFolder.Card;
import lv.celakarte.content.media.Library;
import lv.celakarte.content.media.MediaItem;
import lv.celakarte.content.media.Medium;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;

/**
 * Takes in the media of a folder. A file from elsewhere is looked at and drawn anew like any
 * upload, so it may get another address; the texts that come with it are told of it.
 */
final class MediaBringing {

  private final Library library;
  private final Person person;
  private final Map<String, byte[]> found;
  private final Map<String, String> moved = new TreeMap<>();

  MediaBringing(Library library, Person person, Map<String, byte[]> found) {
    this.library = library;
    this.person = person;
    this.found = found;
  }

  /** What became of each medium. */
  List<Line> bring() {
    return new TreeMap<>(found)
        .entrySet().stream()
            .filter(entry -> MediaFolder.isCard(entry.getKey()))
            .map(entry ->
                MediaFolder.read(entry.getValue())
                    .map(card -> bring(entry.getKey(), card))
                    .orElseGet(() -> refused(entry.getKey(), "not a card of a medium")))
            .toList();
  }

  /** A text with the addresses that its media have here. */
  String told(String text) {
    var told = text;
    for (var address : moved.entrySet()) {
      told = told.replace(address.getKey(), address.getValue());
    }
    return told;
  }

  private Line bring(String name, Card card) {
    var id = name.substring(name.indexOf('/') + 1, name.lastIndexOf('.'));
    return library
        .find(person, id)
        .filter(stored -> same(stored.state(), card))
        .map(stored -> described(name, stored, card))
        .orElseGet(() -> fresh(name, card));
  }

  /** A medium of this id may be another one of the same hash; only the same address is the same. */
  private static boolean same(MediaItem item, Card card) {
    return switch (item.medium()) {
      case Medium.Video(var address, var transcript) ->
          address.equals(card.video()) && transcript.equals(card.transcript());
      case Medium.Picture _, Medium.Drawing _, Medium.Paper _ ->
          item.medium().kept().orElseThrow().address().equals(card.file());
    };
  }

  private Line described(String name, Stored<MediaItem> stored, Card card) {
    if (stored.state().description().equals(card.words())) {
      return new Line(name, Fate.UNCHANGED, "", "");
    }
    var answer = library.describe(person, stored.id(), stored.version(), card.words());
    return line(name, answer, Fate.CHANGED);
  }

  private Line fresh(String name, Card card) {
    var owner = Objects.requireNonNullElse(card.owner(), "");
    if (card.video() != null) {
      var transcript = Objects.requireNonNullElse(card.transcript(), "");
      var video = new Library.VideoLink(owner, card.video(), transcript, card.words());
      return line(name, library.link(person, video), Fate.CREATED);
    }
    return file(card)
        .map(bytes -> {
          var file = Objects.requireNonNull(card.file());
          var called = file.substring(file.lastIndexOf('/') + 1);
          var upload = new Library.Upload(owner, called, bytes, card.words());
          return line(name, noted(file, library.bring(person, upload)), Fate.CREATED);
        })
        .orElseGet(() -> refused(name, "file: missing"));
  }

  private Optional<byte[]> file(Card card) {
    return card.file() == null || !card.file().startsWith("/media/")
        ? Optional.empty()
        : Optional.ofNullable(found.get(MediaFolder.fileName(card.file())));
  }

  private Library.Answer noted(String before, Library.Answer answer) {
    if (answer instanceof Library.Answer.Done(var stored)) {
      stored.state().medium().kept().ifPresent(file -> moved.put(before, file.address()));
    }
    return answer;
  }

  private static Line line(String name, Library.Answer answer, Fate done) {
    return switch (answer) {
      case Library.Answer.Done _ -> new Line(name, done, "", "");
      case Library.Answer.Faulty(var faults) ->
          refused(
              name,
              faults.stream()
                  .map(fault -> fault.field() + ": " + fault.kind().code())
                  .collect(Collectors.joining(", ")));
      case Library.Answer.Stale _ -> refused(name, "somebody else is writing at it");
      case Library.Answer.Forbidden _, Library.Answer.Unknown _ ->
          refused(name, "owner: not an institution for which you may write");
    };
  }

  private static Line refused(String name, String reason) {
    return new Line(name, Fate.REFUSED, "", reason);
  }
}
