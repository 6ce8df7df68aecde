package lv.celakarte.questionnaire.authoring.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.authoring.Edition;
import lv.celakarte.questionnaire.authoring.Held;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Actor;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.authoring.web.AuthoringPermission;
import lv.celakarte.questionnaire.authoring.web.AuthoringProblem;
import lv.celakarte.questionnaire.authoring.web.FaultWords;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.form.Part;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.jspecify.annotations.Nullable;

/** What the screens of the editor share: a draft on the table, and what is wrong with it. */
final class Desk {

  static final String BASE = "/darbvieta/anketas";
  private static final Pattern PLACE = Pattern.compile("([a-z]+)\\[(\\d+)](?:\\.(.*))?");

  private final Publishing publishing;
  private final Catalogue catalogue;
  private final Texts texts;

  Desk(Publishing publishing, Catalogue catalogue, Texts texts) {
    this.publishing = publishing;
    this.catalogue = catalogue;
    this.texts = texts;
  }

  /** What other services know by name. */
  Catalogue catalogue() {
    return catalogue;
  }

  /** The draft as it is saved. */
  Definition definition(Opened opened) {
    return publishing.definition(opened.edition());
  }

  /** What the draft would be with these changes; empty while something is wrong with them. */
  Optional<Definition> readable(Opened opened, Draft changed) {
    return publishing.readable(DefinitionJson.written(changed.tree()), opened.id());
  }

  /** A draft that somebody may write. */
  record Opened(Held held, Edition edition, Draft draft, Words words) {

    String id() {
      return held.questionnaire().id();
    }

    int number() {
      return edition.number();
    }

    /** The address of the version. */
    String version() {
      return BASE + "/" + id() + "/" + number();
    }

    /** The address of the editor. */
    String here() {
      return version() + "/redaktors";
    }

    Opened with(Draft other) {
      return new Opened(held, edition, other, words);
    }

    String title() {
      return draft.said(draft.tree().get("title"));
    }
  }

  /** Whoever may read may look; only whoever may write gets here, and only to a draft. */
  Opened open(String id, int number, Person person, Locale locale) {
    person.require(AuthoringPermission.WRITE);
    var opened = look(id, number, person, locale);
    if (!(opened.edition() instanceof Edition.Draft)) {
      throw ProblemException.of(AuthoringProblem.NOT_A_DRAFT);
    }
    return opened;
  }

  /** Any version, to be looked at. */
  Opened look(String id, int number, Person person, Locale locale) {
    person.require(AuthoringPermission.READ);
    var held = publishing.find(id).orElseThrow(Desk::unknown);
    var edition = held.questionnaire().edition(number).orElseThrow(Desk::unknown);
    var words = new Words(texts, locale);
    var tree = DefinitionJson.parts(publishing.text(edition));
    return new Opened(held, edition, new Draft(tree, words.language()), words);
  }

  private static ProblemException unknown() {
    return ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
  }

  static Actor actor(Person person) {
    return new Actor(person.id(), person.name());
  }

  Result save(Opened opened, Draft changed, long version, Person person) {
    var text = DefinitionJson.written(changed.tree());
    return publishing.rewrite(opened.id(), opened.number(), version, text, actor(person));
  }

  /** What is wrong, by the path within one entry; and everything in words with a link. */
  record Told(Map<String, String> fields, List<PlacedFault> all) {}

  /**
   * Tells faults.
   *
   * @param own the path of the entry that is being written, such as {@code questions[3]}; empty for
   *     the questionnaire as a whole
   */
  Told tell(Opened opened, List<Fault> faults, @Nullable String own) {
    var fields = new HashMap<String, String>();
    var all = new ArrayList<PlacedFault>();
    var locale = opened.words().locale();
    var said = new FaultWords(texts).fields(faults, locale);
    for (int i = 0; i < said.size(); i++) {
      var place = said.get(i).field();
      var message = said.get(i).message();
      var inner = inner(place, own);
      if (inner.isPresent()) {
        fields.putIfAbsent(inner.get(), message);
        all.add(new PlacedFault(message, "#" + Markup.id(inner.get())));
      } else {
        all.add(elsewhere(opened, place, message));
      }
    }
    return new Told(fields, all.stream().distinct().toList());
  }

  private static Optional<String> inner(String place, @Nullable String own) {
    if (own == null) {
      return Optional.empty();
    }
    if (own.isEmpty()) {
      return PLACE.matcher(place).matches() ? Optional.empty() : Optional.of(place);
    }
    if (place.equals(own)) {
      return Optional.of("id");
    }
    return place.startsWith(own + ".")
        ? Optional.of(place.substring(own.length() + 1))
        : Optional.empty();
  }

  private static PlacedFault elsewhere(Opened opened, String place, String message) {
    var matcher = PLACE.matcher(place);
    var part = matcher.matches() ? Part.ofField(matcher.group(1)) : Optional.<Part>empty();
    if (part.isEmpty()) {
      return new PlacedFault(message, "");
    }
    var list = opened.draft().list(part.get().field());
    int index = Integer.parseInt(matcher.group(2));
    if (index >= list.size()) {
      return new PlacedFault(message, "");
    }
    var entry = list.get(index);
    var name = opened.draft().name(part.get(), entry);
    var inside = Optional.ofNullable(matcher.group(3)).map(path -> "#" + Markup.id(path));
    var href =
        opened.here()
            + "/"
            + part.get().path()
            + "/"
            + entry.get(part.get().key())
            + inside.orElse("");
    var words = opened.words().say("editor.elsewhere", where(opened, part.get()), name, message);
    return new PlacedFault(words, href);
  }

  private static String where(Opened opened, Part part) {
    return opened.words().say("part." + part.field());
  }
}
