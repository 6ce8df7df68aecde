package lv.celakarte.site.roadmap;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lv.celakarte.platform.html.Views;
import lv.celakarte.site.page.Contact;
import lv.celakarte.site.page.Dates;
import lv.celakarte.site.page.Frame;
import lv.celakarte.site.page.Link;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Place;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.roadmap.QuestionPage.Choice;
import lv.celakarte.site.roadmap.QuestionPage.CrisisNote;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Makes the screens of a road map: evaluation in, page out. */
final class RoadMapScreens {

  /** Where it is told which steps are not on the road map. */
  static final String DECLINED = "kapec-ne";

  private static final Set<String> OUTCOMES =
      Set.of("self-help", "creditor", "local-help", "formal-procedure");

  private final Published published;
  private final SitePages pages;
  private final Views views;
  private final Clock clock;

  RoadMapScreens(Published published, SitePages pages, Views views, Clock clock) {
    this.published = published;
    this.pages = pages;
    this.views = views;
    this.clock = clock;
  }

  /** The addresses of one questionnaire in one language. */
  record Way(Language language, String questionnaire) {
    String base() {
      return language.path("celvedis/" + questionnaire);
    }

    String question(String id) {
      return base() + "/jautajums/" + id;
    }

    String to(String last) {
      return base() + "/" + last;
    }
  }

  /**
   * What is asked now.
   *
   * @param form what was sent and could not be taken; {@code null} shows the present answers
   * @param faults what is wrong with it, by question
   */
  String question(
      Way way,
      Evaluation evaluation,
      @Nullable MultiValueMap<String, String> form,
      Map<String, String> faults) {
    var reading = new Reading(published);
    var questions = evaluation.page();
    var first = questions.getFirst();
    var alone = questions.size() == 1;
    var text = alone ? first.text() : words(way, "question.several");
    var title = faults.isEmpty() ? text : words(way, "question.error-title", text);
    var fields =
        questions.stream()
            .map(it -> field(reading, way, it, alone, form, faults.get(it.id())))
            .toList();
    var page =
        new QuestionPage(
            asking(reading, way, title, way.question(first.id())),
            way.question(first.id()),
            first.previous() == null ? way.base() : way.question(first.previous()),
            progress(reading, way, evaluation, first.id()),
            fields,
            crisis(reading, way, evaluation.crisis()),
            evaluation.answered().isEmpty() ? null : way.to("saglabat"));
    return Views.toText(views.render("question", page));
  }

  private QuestionPage.Field field(
      Reading reading,
      Way way,
      Evaluation.Question question,
      boolean alone,
      @Nullable MultiValueMap<String, String> form,
      @Nullable String fault) {
    var own = form == null || alone ? form : Entry.of(question.id(), form);
    var chosen =
        own == null ? chosen(question.answer()) : own.getOrDefault(Entry.ANSWER, List.of());
    return new QuestionPage.Field(
        question.id(),
        alone,
        question.kind(),
        question.text(),
        question.hint(),
        question.why(),
        question.optional(),
        choices(reading, way, question, chosen, alone),
        question.unit(),
        own == null ? present(question) : entered(own),
        fault);
  }

  /** How far, and in which part of the questionnaire as its sections divide it. */
  private static QuestionPage.@Nullable Progress progress(
      Reading reading, Way way, Evaluation evaluation, String question) {
    var progress = evaluation.progress();
    if (progress == null) {
      return null;
    }
    var sections =
        reading.questionnaire(way.questionnaire()).stream()
            .flatMap(it -> it.sections().stream().map(Questionnaire.Part::id))
            .toList();
    var part =
        reading.questionnaire(way.questionnaire()).stream()
            .flatMap(it -> it.questions().stream())
            .filter(it -> it.id().equals(question))
            // A question need not be in a section: then it is in none of them.
            .map(it -> sections.indexOf(it.section()))
            .findFirst()
            .orElse(-1);
    return new QuestionPage.Progress(
        progress.answered(), progress.total(), progress.section(), part + 1, sections.size());
  }

  private List<Choice> choices(
      Reading reading,
      Way way,
      Evaluation.Question question,
      Collection<String> chosen,
      boolean alone) {
    var options = new LinkedHashMap<String, Evaluation.Option>();
    question.options().forEach(option -> options.put(option.id(), option));
    if (options.isEmpty() && question.kind().equals("yesno")) {
      var words = pages.frames(way.language()).words();
      for (var id : List.of("yes", "no", "unknown")) {
        options.put(id, new Evaluation.Option(id, words.t("question." + id), null, false));
      }
    }
    if (options.isEmpty() && question.kind().equals("municipality")) {
      municipalities(reading, way.language())
          .forEach(place ->
              options.put(
                  place.id(),
                  new Evaluation.Option(place.id(), place.nameIn(way.language()), null, false)));
    }
    var choices = new ArrayList<Choice>();
    var name = alone ? Entry.ANSWER : Entry.ANSWER + "-" + question.id();
    for (var option : options.values()) {
      choices.add(
          new Choice(
              choices.isEmpty() ? name : name + "-" + choices.size(),
              option.id(),
              option.text(),
              option.hint(),
              Boolean.TRUE.equals(option.exclusive()),
              chosen.contains(option.id())));
    }
    return choices;
  }

  private static List<Place> municipalities(Reading reading, Language language) {
    var collator = Collator.getInstance(language.locale());
    return reading.municipalities().stream()
        .sorted((a, b) -> collator.compare(a.nameIn(language), b.nameIn(language)))
        .toList();
  }

  private static Collection<String> chosen(@Nullable Object answer) {
    if (answer instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).toList();
    }
    return answer == null ? List.of() : List.of(answer.toString());
  }

  private static Map<String, String> entered(MultiValueMap<String, String> form) {
    var entered = new HashMap<String, String>();
    for (var name : List.of(Entry.ANSWER, Entry.DAY, Entry.MONTH, Entry.YEAR)) {
      entered.put(name, Objects.requireNonNullElse(form.getFirst(name), ""));
    }
    return entered;
  }

  private static Map<String, String> present(Evaluation.Question question) {
    var answer = question.answer();
    if (answer == null || answer instanceof Collection<?>) {
      return Map.of();
    }
    var text = answer.toString();
    if (question.kind().equals("date") && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      var date = LocalDate.parse(text);
      return Map.of(
          Entry.DAY, Integer.toString(date.getDayOfMonth()),
          Entry.MONTH, Integer.toString(date.getMonthValue()),
          Entry.YEAR, Integer.toString(date.getYear()));
    }
    if (question.kind().equals("month") && text.matches("\\d{4}-\\d{2}")) {
      var month = YearMonth.parse(text);
      return Map.of(
          Entry.MONTH, Integer.toString(month.getMonthValue()),
          Entry.YEAR, Integer.toString(month.getYear()));
    }
    return Map.of(Entry.ANSWER, text);
  }

  /**
   * All answers.
   *
   * @param note the key of a text that says what has happened to them
   */
  String check(Way way, Evaluation evaluation, @Nullable String note) {
    var reading = new Reading(published);
    var words = pages.frames(way.language()).words();
    var rows =
        evaluation.answered().stream().map(it -> row(way, it, words.t("check.skipped"))).toList();
    var page =
        new CheckPage(
            frame(reading, way, words.t("check.title"), way.to("parbaude")),
            note == null ? null : words.t(note),
            parts(reading, way, evaluation, rows),
            dropped(reading, way, evaluation),
            evaluation.complete(),
            evaluation.complete() ? way.to("rezultats") : way.to("turpinat"),
            rows.isEmpty() ? null : way.to("saglabat"));
    return Views.toText(views.render("check", page));
  }

  private static CheckPage.Row row(Way way, Evaluation.Answered answered, String skipped) {
    var display = answered.display();
    return new CheckPage.Row(
        answered.label(),
        display == null || display.isBlank() ? skipped : display,
        way.question(answered.question()));
  }

  /** The answers under the sections of their questions. */
  private static List<CheckPage.Part> parts(
      Reading reading, Way way, Evaluation evaluation, List<CheckPage.Row> rows) {
    var titles = new HashMap<String, String>();
    var sections = new HashMap<String, String>();
    reading
        .questionnaire(way.questionnaire())
        .ifPresent(known -> {
          known.sections().forEach(it -> titles.put(it.id(), it.title().nearest(way.language())));
          known
              .questions()
              .forEach(it -> sections.put(it.id(), Objects.requireNonNullElse(it.section(), "")));
        });
    var parts = new LinkedHashMap<String, List<CheckPage.Row>>();
    for (var i = 0; i < rows.size(); i++) {
      var question = evaluation.answered().get(i).question();
      parts
          .computeIfAbsent(sections.getOrDefault(question, ""), _ -> new ArrayList<>())
          .add(rows.get(i));
    }
    var list = new ArrayList<CheckPage.Part>();
    parts.forEach((section, its) -> list.add(new CheckPage.Part(titles.get(section), its)));
    return list;
  }

  /** The questions whose answers do not count any more, in words where they are known here. */
  private static List<String> dropped(Reading reading, Way way, Evaluation evaluation) {
    if (evaluation.dropped().isEmpty()) {
      return List.of();
    }
    return reading.questionnaire(way.questionnaire()).stream()
        .flatMap(it -> it.questions().stream())
        .filter(it -> evaluation.dropped().contains(it.id()))
        .map(it -> Optional.ofNullable(it.text().in(way.language())))
        .flatMap(Optional::stream)
        .toList();
  }

  String declined(Way way, Evaluation.RoadMap map) {
    var page =
        new DeclinedPage(
            frame(new Reading(published), way, words(way, "declined.title"), way.to(DECLINED)),
            map.declined().stream()
                .map(step -> new DeclinedPage.Step(step.title(), step.why()))
                .toList(),
            way.to("rezultats"),
            way.to("parbaude"));
    return Views.toText(views.render("declined", page));
  }

  String keep(Way way, List<List<String>> rows) {
    var reading = new Reading(published);
    var page =
        new KeepPage(
            frame(reading, way, words(way, "keep.title"), way.to("saglabat")),
            rows,
            way.to("kods.svg"),
            pages.publicUrl() + way.to("kods"),
            way.to("turpinat"));
    return Views.toText(views.render("keep", page));
  }

  String enter(Way way, String typed, RoadMapCode.Opened.@Nullable Refused refused) {
    var reading = new Reading(published);
    var words = pages.frames(way.language()).words();
    var fault = refused == null ? null : words.t(refused.why(), refused.detail());
    var title = words.t("code.title");
    var page =
        new EnterPage(
            frame(
                reading,
                way,
                fault == null ? title : words.t("question.error-title", title),
                way.to("kods"),
                List.of(new Link(title, way.to("kods")))),
            way.to("kods"),
            way.base(),
            typed,
            fault);
    return Views.toText(views.render("enter", page));
  }

  String result(Way way, Evaluation evaluation, Evaluation.RoadMap map) {
    var reading = new Reading(published);
    var words = pages.frames(way.language()).words();
    var today = Dates.on(Dates.day(clock.instant()), way.language());
    var page =
        new ResultPage(
            frame(reading, way, words.t("result.title"), way.to("rezultats")),
            words.t("result.version", today, Integer.toString(evaluation.version())),
            words.t(
                "result.summary", map.groups().stream().mapToInt(it -> it.steps().size()).sum()),
            outcome(way, map),
            groups(reading, way, evaluation, map),
            situations(reading, way, map),
            map.further().stream().map(step -> step(reading, way, evaluation, map, step)).toList(),
            map.wouldChange().stream()
                .map(it ->
                    new ResultPage.Change(
                        new Link(it.label(), way.question(it.question())), it.effect()))
                .toList(),
            crisis(reading, way, evaluation.crisis()),
            way.to("parbaude"),
            way.to("saglabat"),
            map.deadlines().isEmpty() ? null : way.to("termini.ics"),
            way.to(DECLINED),
            way.to("sakt"));
    return Views.toText(views.render("result", page));
  }

  private @Nullable String outcome(Way way, Evaluation.RoadMap map) {
    var outcome = map.outcome();
    return outcome == null || !OUTCOMES.contains(outcome)
        ? null
        : words(way, "result.outcome." + outcome);
  }

  /** Other steps by name: on this road map where they are on it, else as the questionnaire says. */
  private static List<Link> others(
      Reading reading, Way way, Evaluation.RoadMap map, List<String> ids) {
    var links = new ArrayList<Link>();
    for (var id : ids) {
      map.steps().stream()
          .filter(it -> id.equals(it.id()))
          .findFirst()
          .map(it -> new Link(it.title(), "#solis-" + id))
          .or(() ->
              reading.questionnaire(way.questionnaire()).stream()
                  .flatMap(it -> it.steps().stream())
                  .filter(it -> it.id().equals(id))
                  .findFirst()
                  .flatMap(it -> Optional.ofNullable(it.title().in(way.language())))
                  .map(title -> new Link(title, "")))
          .ifPresent(links::add);
    }
    return links;
  }

  private List<ResultPage.Group> groups(
      Reading reading, Way way, Evaluation evaluation, Evaluation.RoadMap map) {
    var groups = new ArrayList<ResultPage.Group>();
    int next = 1;
    for (var group : map.groups()) {
      if (!group.steps().isEmpty()) {
        var steps =
            group.steps().stream().map(step -> step(reading, way, evaluation, map, step)).toList();
        groups.add(new ResultPage.Group(group.id(), group.title(), next, steps));
        next += steps.size();
      }
    }
    return groups;
  }

  private ResultPage.Step step(
      Reading reading,
      Way way,
      Evaluation evaluation,
      Evaluation.RoadMap map,
      Evaluation.Step step) {
    var local = "social-service".equals(step.local());
    var service =
        local ? socialService(reading, map.municipality()) : Optional.<Organization>empty();
    var contacts = new LinkedHashSet<Contact>();
    service.map(it -> Contact.of(it, way.language())).ifPresent(contacts::add);
    contacts.addAll(contacts(reading, way, local ? withoutGeneral(step) : step.institutions()));
    var name = step.id() == null ? "x" : step.id();
    var day = step.deadlineDate();
    return new ResultPage.Step(
        "solis-" + name,
        way.questionnaire() + "/" + name,
        step.title(),
        step.text(),
        step.why(),
        step.consequence(),
        step.deadline(),
        day == null ? null : words(way, "result.until", Dates.until(day, way.language())),
        step.channel(),
        others(reading, way, map, step.depends()),
        others(reading, way, map, step.alternatives()),
        step.cost(),
        step.documents(),
        List.copyOf(contacts),
        local && service.isEmpty() ? chooseMunicipality(reading, way) : null,
        step.law(),
        Optional.ofNullable(step.document())
            .flatMap(id -> pages.frames(way.language()).link(id, reading))
            .orElse(null),
        "verified".equals(step.verification()),
        "maybe".equals(step.certainty()),
        step.decidedBy().stream()
            .map(id -> new Link(label(evaluation, map, id), way.question(id)))
            .toList());
  }

  /** Where the local service is named, the general entry for all of them would only confuse. */
  private static List<String> withoutGeneral(Evaluation.Step step) {
    return step.institutions().stream().filter(id -> !id.equals("socdienests")).toList();
  }

  private Link chooseMunicipality(Reading reading, Way way) {
    var words = pages.frames(way.language()).words();
    return pages
        .frames(way.language())
        .section(reading, "pasvaldibas", words.t("result.local-choose"));
  }

  private static Optional<Organization> socialService(
      Reading reading, @Nullable String municipality) {
    return Optional.ofNullable(municipality)
        .flatMap(reading::place)
        .map(Place::socialService)
        .flatMap(reading::organization);
  }

  private static String label(Evaluation evaluation, Evaluation.RoadMap map, String question) {
    return evaluation.answered().stream()
        .filter(it -> it.question().equals(question))
        .map(Evaluation.Answered::label)
        .findFirst()
        .or(() ->
            map.wouldChange().stream()
                .filter(it -> it.question().equals(question))
                .map(Evaluation.Change::label)
                .findFirst())
        .orElse(question);
  }

  private List<ResultPage.Situation> situations(Reading reading, Way way, Evaluation.RoadMap map) {
    var situations = new ArrayList<ResultPage.Situation>();
    for (var situation : map.situations()) {
      pages
          .frames(way.language())
          .link(situation.document(), reading)
          .ifPresent(link -> situations.add(new ResultPage.Situation(link, situation.why())));
    }
    return situations;
  }

  private static @Nullable CrisisNote crisis(
      Reading reading, Way way, Evaluation.@Nullable Crisis crisis) {
    return crisis == null
        ? null
        : new CrisisNote(
            crisis.title(), crisis.text(), contacts(reading, way, crisis.institutions()));
  }

  private static List<Contact> contacts(Reading reading, Way way, List<String> institutions) {
    return institutions.stream()
        .map(reading::organization)
        .flatMap(Optional::stream)
        .map(it -> Contact.of(it, way.language()))
        .toList();
  }

  String again(Way way) {
    var frame = frame(new Reading(published), way, words(way, "again.title"), way.base());
    return Views.toText(views.render("again", new AgainPage(frame, way.to("sakt"))));
  }

  String retry(Way way, String path, @Nullable MultiValueMap<String, String> form) {
    var sent = new ArrayList<RetryPage.Sent>();
    if (form != null) {
      form.forEach((name, values) -> {
        if (Entry.known(name)) {
          values.forEach(value -> sent.add(new RetryPage.Sent(name, value)));
        }
      });
    }
    var frame = frame(new Reading(published), way, words(way, "busy.title"), path);
    return Views.toText(views.render("retry", new RetryPage(frame, path, form != null, sent)));
  }

  private String words(Way way, String key, Object... arguments) {
    return pages.frames(way.language()).words().t(key, arguments);
  }

  /** The heading of a question is no place on the site: the way ends at its road map. */
  private Frame asking(Reading reading, Way way, String title, String path) {
    return frame(reading, way, title, path, List.of());
  }

  private Frame frame(Reading reading, Way way, String title, String path) {
    return frame(reading, way, title, path, List.of(new Link(title, path)));
  }

  private Frame frame(Reading reading, Way way, String title, String path, List<Link> last) {
    var name =
        reading
            .questionnaire(way.questionnaire())
            .map(it -> it.title().in(way.language()))
            .orElseGet(() -> words(way, "start.title"));
    Predicate<Language> speaks =
        language ->
            reading.questionnaire(way.questionnaire()).map(it -> it.speaks(language)).orElse(true);
    var trail = new ArrayList<>(List.of(new Link(name, way.base())));
    trail.addAll(last);
    return pages
        .frames(way.language())
        .visitor(reading, title, path, trail, speaks)
        .leavingBy(way.to("iziet"));
  }
}
