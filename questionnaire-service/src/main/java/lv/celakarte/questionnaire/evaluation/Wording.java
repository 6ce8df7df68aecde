package lv.celakarte.questionnaire.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.definition.Voice;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/**
 * The words of one version in one language, with the amounts of the day already written in, so that
 * a request only picks them up. A question, and a step, speaks one language: where one of its texts
 * is not there yet, all of it is in Latvian, and says so.
 */
public final class Wording {

  private final Engine engine;
  private final Language language;
  private final Voice voice;
  private final Numbers numbers;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter months;
  private final List<QuestionWords> questions;
  private final List<StepWords> steps;
  private final List<List<Template>> whys;
  private final Evaluation.Help crisis;
  private volatile @Nullable Phrases phrases;

  /**
   * A question in words.
   *
   * @param language the code of the language that they are in
   */
  public record QuestionWords(
      String text,
      @Nullable String hint,
      @Nullable String why,
      @Nullable String unit,
      String section,
      List<OptionWords> options,
      String language) {}

  /** An option in words. */
  public record OptionWords(String id, String text, @Nullable String hint, boolean exclusive) {}

  /**
   * A step in words.
   *
   * @param purpose what it is good for
   * @param whyNot what to say to somebody who does not get it
   * @param language the code of the language that they are in
   */
  public record StepWords(
      String title,
      String text,
      @Nullable String purpose,
      @Nullable String consequence,
      @Nullable String deadline,
      @Nullable String cost,
      @Nullable String channel,
      @Nullable String whyNot,
      List<String> documents,
      String language) {}

  /** The words for the person in trouble. */
  public Wording(Engine engine, Language language) {
    this(engine, language, Voice.SELF);
  }

  /** The words for one who asks for themselves, or for somebody else. */
  public Wording(Engine engine, Language language, Voice voice) {
    this.engine = engine;
    this.language = language;
    this.voice = voice;
    this.numbers = new Numbers(language);
    this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
    this.months = DateTimeFormatter.ofPattern(month(language), language.locale());
    questions = engine.definition().questions().stream().map(this::question).toList();
    steps = engine.definition().steps().stream().map(this::step).toList();
    whys =
        engine.definition().rules().stream()
            .map(rule -> rule.why().stream().map(why -> Template.of(in(why, language))).toList())
            .toList();
    var help = engine.definition().crisis();
    crisis = new Evaluation.Help(plain(help.title()), plain(help.text()), help.institutions());
  }

  private static String month(Language language) {
    return switch (language) {
      case LV, LV_SIMPLE -> "y. 'gada' LLLL";
      case EN, RU -> "LLLL y";
    };
  }

  private String in(Text text, Language spoken) {
    return text.in(spoken, voice);
  }

  private Language spoken(Stream<@Nullable Text> texts) {
    boolean all = texts.allMatch(text -> text == null || text.speaks(language));
    return all ? language : language.otherwise();
  }

  private QuestionWords question(Question question) {
    var spoken =
        spoken(
            Stream.concat(
                Stream.<@Nullable Text>of(
                    question.text(), question.hint(), question.why(), question.unit()),
                question.options().stream()
                    .flatMap(o -> Stream.<@Nullable Text>of(o.text(), o.hint()))));
    var section =
        engine.definition().sections().stream()
            .filter(candidate -> candidate.id().equals(question.section()))
            .findFirst()
            .map(found -> plain(found.title()))
            .orElse("");
    return new QuestionWords(
        plain(question.text(), spoken),
        optional(question.hint(), spoken),
        optional(question.why(), spoken),
        optional(question.unit(), spoken),
        section,
        question.options().stream().map(option -> option(option, spoken)).toList(),
        spoken.code());
  }

  private OptionWords option(Option option, Language spoken) {
    return new OptionWords(
        option.id(),
        plain(option.text(), spoken),
        optional(option.hint(), spoken),
        option.exclusive());
  }

  private StepWords step(Step step) {
    var spoken =
        spoken(
            Stream.concat(
                Stream.<@Nullable Text>of(
                    step.title(),
                    step.text(),
                    step.why(),
                    step.consequence(),
                    step.deadline(),
                    step.cost(),
                    step.channel()),
                step.documents().stream()));
    return new StepWords(
        plain(step.title(), spoken),
        plain(step.text(), spoken),
        optional(step.why(), spoken),
        optional(step.consequence(), spoken),
        optional(step.deadline(), spoken),
        optional(step.cost(), spoken),
        optional(step.channel(), spoken),
        optional(step.whyNot(), spoken),
        step.documents().stream().map(document -> plain(document, spoken)).toList(),
        spoken.code());
  }

  private @Nullable String optional(@Nullable Text text, Language spoken) {
    return text == null ? null : plain(text, spoken);
  }

  public QuestionWords question(int place) {
    return questions.get(place);
  }

  public StepWords step(int place) {
    return steps.get(place);
  }

  /** The help that stands beside everything. */
  Evaluation.Help crisis() {
    return crisis;
  }

  public Language language() {
    return language;
  }

  public Voice voice() {
    return voice;
  }

  public Locale locale() {
    return language.locale();
  }

  /** The lines around the words of the definition, said once. */
  Phrases phrases(Texts texts) {
    var known = phrases;
    if (known == null) {
      known = new Phrases(this, engine.definition(), texts);
      phrases = known;
    }
    return known;
  }

  /** A text whose amounts are the same for everybody. */
  public String plain(Text text) {
    return plain(text, language);
  }

  private String plain(Text text, Language spoken) {
    return Template.of(in(text, spoken))
        .filled(engine::figure, numbers)
        .orElseThrow(() -> new IllegalStateException("an amount without a value: " + text));
  }

  /** A text with this visitor's amounts; empty while one of them is not known. */
  public Optional<String> personal(Text text, Walk walk) {
    return Template.of(in(text, language)).filled(name -> engine.figure(name, walk), numbers);
  }

  /** What a rule says beside the answers; a line with an amount that is not known is left out. */
  List<String> whys(int rule, Walk walk) {
    var templates = whys.get(rule);
    if (templates.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<String>(templates.size());
    for (var template : templates) {
      template.filled(name -> engine.figure(name, walk), numbers).ifPresent(lines::add);
    }
    return lines;
  }

  /** An answer as its giver would say it; null when it was skipped. */
  public @Nullable String answer(int question, Walk walk) {
    var value = walk.value(question);
    if (value == null) {
      return null;
    }
    return switch (engine.definition().questions().get(question).kind()) {
      case SINGLE, YESNO, MULTIPLE -> String.join("; ", options(question, walk.ticked(question)));
      case INTEGER -> number(question, walk);
      case MONEY -> money(question, walk);
      case DATE -> dated(walk.day(question), dates);
      case MONTH -> dated(walk.day(question), months);
      case MUNICIPALITY -> value.toString();
    };
  }

  private String number(int question, Walk walk) {
    var number = walk.number(question);
    return number == null ? "" : numbers.number(number);
  }

  private String money(int question, Walk walk) {
    var unit = questions.get(question).unit();
    var words = number(question, walk);
    return unit == null ? words : numbers.with(unit, words);
  }

  private static String dated(@Nullable LocalDate day, DateTimeFormatter format) {
    return day == null ? "" : day.format(format);
  }

  /** The words of the ticked options. */
  public List<String> options(int question, long ticked) {
    var options = questions.get(question).options();
    var words = new ArrayList<String>(Long.bitCount(ticked));
    for (long rest = ticked; rest != 0; rest &= rest - 1) {
      words.add(options.get(Long.numberOfTrailingZeros(rest)).text());
    }
    return words;
  }
}
