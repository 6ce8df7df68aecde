package lv.celakarte.questionnaire.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/**
 * The words of one version in one language, with the amounts of the day already written in, so that
 * a request only picks them up.
 */
public final class Wording {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_-]+)(\\|percent)?}");
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final Engine engine;
  private final Language language;
  private final Locale locale;
  private final List<QuestionWords> questions;
  private final List<StepWords> steps;

  /** A question in words. */
  public record QuestionWords(
      String text,
      @Nullable String hint,
      @Nullable String why,
      @Nullable String unit,
      String section,
      List<OptionWords> options) {}

  /** An option in words. */
  public record OptionWords(String id, String text, @Nullable String hint, boolean exclusive) {}

  /** A step in words. */
  public record StepWords(
      String title,
      String text,
      @Nullable String consequence,
      @Nullable String deadline,
      @Nullable String cost,
      List<String> documents) {}

  public Wording(Engine engine, Language language) {
    this.engine = engine;
    this.language = language;
    this.locale = language.locale();
    questions = engine.definition().questions().stream().map(this::question).toList();
    steps = engine.definition().steps().stream().map(this::step).toList();
  }

  private QuestionWords question(Question question) {
    var section =
        engine.definition().sections().stream()
            .filter(candidate -> candidate.id().equals(question.section()))
            .findFirst()
            .map(found -> plain(found.title()))
            .orElse("");
    return new QuestionWords(
        plain(question.text()),
        optional(question.hint()),
        optional(question.why()),
        optional(question.unit()),
        section,
        question.options().stream().map(this::option).toList());
  }

  private OptionWords option(Option option) {
    return new OptionWords(
        option.id(), plain(option.text()), optional(option.hint()), option.exclusive());
  }

  private StepWords step(Step step) {
    return new StepWords(
        plain(step.title()),
        plain(step.text()),
        optional(step.consequence()),
        optional(step.deadline()),
        optional(step.cost()),
        step.documents().stream().map(this::plain).toList());
  }

  private @Nullable String optional(@Nullable Text text) {
    return text == null ? null : plain(text);
  }

  public QuestionWords question(int place) {
    return questions.get(place);
  }

  public StepWords step(int place) {
    return steps.get(place);
  }

  /** The language of these words. */
  public Language language() {
    return language;
  }

  public Locale locale() {
    return locale;
  }

  /** A text whose amounts are the same for everybody. */
  public String plain(Text text) {
    return filled(text, engine::figure)
        .orElseThrow(() -> new IllegalStateException("an amount without a value: " + text));
  }

  /** A text with this visitor's amounts; empty while one of them is not known. */
  public Optional<String> personal(Text text, Walk walk) {
    return filled(text, name -> engine.figure(name, walk));
  }

  private Optional<String> filled(Text text, Function<String, Optional<BigDecimal>> figures) {
    var template = text.in(language);
    if (template.indexOf('{') < 0) {
      return Optional.of(template);
    }
    var matcher = PLACEHOLDER.matcher(template);
    var result = new StringBuilder();
    while (matcher.find()) {
      var figure = figures.apply(matcher.group(1));
      if (figure.isEmpty()) {
        return Optional.empty();
      }
      boolean percent = matcher.group(2) != null;
      var words = percent ? percent(figure.get()) : number(figure.get());
      matcher.appendReplacement(result, Matcher.quoteReplacement(words));
    }
    matcher.appendTail(result);
    return Optional.of(result.toString());
  }

  private String percent(BigDecimal value) {
    return number(value.movePointRight(2)) + (language == Language.EN ? "%" : NO_BREAK_SPACE + "%");
  }

  /** Whole amounts without decimals, others with two; rounded half up, for reading only. */
  String number(BigDecimal value) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    if (language != Language.EN) {
      symbols.setDecimalSeparator(',');
      symbols.setGroupingSeparator(NO_BREAK_SPACE);
    }
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    var format = new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** An answer as its giver would say it; null when it was skipped. */
  public @Nullable String answer(int question, Walk walk) {
    var value = walk.value(question);
    if (value == null) {
      return null;
    }
    return switch (engine.definition().questions().get(question).kind()) {
      case SINGLE, YESNO, MULTIPLE -> String.join("; ", options(question, walk.ticked(question)));
      case INTEGER -> number(question, walk, Kind.INTEGER);
      case MONEY -> number(question, walk, Kind.MONEY);
      case DATE -> date(value.toString());
      case MUNICIPALITY -> value.toString();
    };
  }

  private String number(int question, Walk walk, Kind kind) {
    var number = walk.number(question);
    var words = number == null ? "" : number(number);
    var unit = questions.get(question).unit();
    if (kind == Kind.INTEGER || unit == null) {
      return words;
    }
    return language == Language.EN ? unit + NO_BREAK_SPACE + words : words + NO_BREAK_SPACE + unit;
  }

  private String date(String iso) {
    return LocalDate.parse(iso)
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  /** The words of the ticked options. */
  public List<String> options(int question, long ticked) {
    var options = questions.get(question).options();
    return IntStream.range(0, options.size())
        .filter(i -> (ticked & (1L << i)) != 0)
        .mapToObj(i -> options.get(i).text())
        .toList();
  }
}
