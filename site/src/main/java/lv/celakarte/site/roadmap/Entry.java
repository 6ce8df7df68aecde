package lv.celakarte.site.roadmap;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a visitor has entered for one question. */
sealed interface Entry {

  /** An answer in the form in which it is evaluated. */
  record Given(Object value) implements Entry {}

  /** The question was passed over. */
  record Skipped() implements Entry {}

  /** Nothing that could be an answer; {@code why} is the key of a text. */
  record Faulty(String why) implements Entry {}

  /** Names of the fields of the form. */
  String ANSWER = "atbilde";

  String DAY = "diena";
  String MONTH = "menesis";
  String YEAR = "gads";
  String SKIP = "izlaist";

  List<String> FIELDS = List.of(ANSWER, DAY, MONTH, YEAR, SKIP);

  /** The name of a field that stands on a page with those of other questions. */
  static String named(String part, String question) {
    return part + "." + question;
  }

  /** Whether a field of this name is one of ours. */
  static boolean known(String name) {
    return FIELDS.stream().anyMatch(it -> name.equals(it) || name.startsWith(it + "."));
  }

  /** What was entered for one of several questions, under the names that a single one has. */
  static MultiValueMap<String, String> of(String question, MultiValueMap<String, String> form) {
    var own = new LinkedMultiValueMap<String, String>();
    for (var part : FIELDS) {
      var values = form.get(named(part, question));
      if (values != null) {
        own.put(part, values);
      }
    }
    return own;
  }

  Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  Pattern AMOUNT = Pattern.compile("[0-9]{1,9}([.][0-9]{1,2})?");
  int MOST_CHOICES = 50;
  int LONGEST_ID = 80;

  /** Reads the fields of the form by the kind of the question. */
  static Entry read(Evaluation.Question question, MultiValueMap<String, String> form) {
    if (question.optional() && form.containsKey(SKIP)) {
      return new Skipped();
    }
    var entry =
        switch (question.kind()) {
          case "multiple" -> choices(form);
          case "integer" -> whole(first(form, ANSWER));
          case "money" -> amount(first(form, ANSWER));
          case "date" -> date(form);
          case "month" -> month(form);
          case "municipality" -> choice(form, "errors.municipality");
          default -> choice(form, "errors.choose");
        };
    // An optional question that was left empty is passed over; one with nonsense in it is not.
    return entry instanceof Faulty && question.optional() && empty(form) ? new Skipped() : entry;
  }

  private static Entry choice(MultiValueMap<String, String> form, String why) {
    var value = first(form, ANSWER);
    return value.isEmpty() || value.length() > LONGEST_ID ? new Faulty(why) : new Given(value);
  }

  private static Entry choices(MultiValueMap<String, String> form) {
    var values =
        form.getOrDefault(ANSWER, List.of()).stream()
            .filter(value -> !value.isBlank() && value.length() <= LONGEST_ID)
            .distinct()
            .limit(MOST_CHOICES)
            .toList();
    return values.isEmpty() ? new Faulty("errors.choose-many") : new Given(values);
  }

  private static Entry whole(String text) {
    return WHOLE.matcher(text).matches()
        ? new Given(Long.parseLong(text))
        : new Faulty("errors.integer");
  }

  private static Entry amount(String text) {
    var plain = text.replace("€", "").replaceAll("[\\s\\u00a0]", "").replace(',', '.');
    return AMOUNT.matcher(plain).matches()
        ? new Given(new BigDecimal(plain).toPlainString())
        : new Faulty("errors.money");
  }

  private static Entry date(MultiValueMap<String, String> form) {
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(first(form, YEAR)),
              Integer.parseInt(first(form, MONTH)),
              Integer.parseInt(first(form, DAY)));
      return date.getYear() < 1900 || date.getYear() > 2200
          ? new Faulty("errors.date")
          : new Given(date.toString());
    } catch (NumberFormatException | DateTimeException impossible) {
      return new Faulty("errors.date");
    }
  }

  private static Entry month(MultiValueMap<String, String> form) {
    try {
      var month =
          YearMonth.of(Integer.parseInt(first(form, YEAR)), Integer.parseInt(first(form, MONTH)));
      return month.getYear() < 1900 || month.getYear() > 2200
          ? new Faulty("errors.month")
          : new Given(month.toString());
    } catch (NumberFormatException | DateTimeException impossible) {
      return new Faulty("errors.month");
    }
  }

  private static boolean empty(MultiValueMap<String, String> form) {
    return List.of(ANSWER, DAY, MONTH, YEAR).stream().allMatch(name -> first(form, name).isEmpty());
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    var value = form.getFirst(name);
    return value == null ? "" : value.strip();
  }
}
