package lv.celakarte.site.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.site.published.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Answers as few bytes, and back. Every answer says of which form it is, so that answers to
 * questions that are gone can be passed over and the others stay.
 */
final class Packing {

  private static final int VERSION = 1;
  private static final int VERSION_BITS = 4;
  private static final int ID_BITS = 12;
  private static final int COUNT_BITS = 7;
  private static final int FORM_BITS = 4;
  private static final int OPTION_BITS = 8;
  private static final int SEVERAL_BITS = 6;
  private static final int PLACE_BITS = 12;
  private static final int DAY_BITS = 17;
  private static final int TEXT_BITS = 7;
  private static final int SUM_BITS = 16;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final List<String> YES_NO = List.of("yes", "no", "unknown");

  /** In which way an answer is written. The order is part of the format. */
  private enum Form {
    SKIPPED,
    OPTION,
    SEVERAL,
    YES_NO,
    WHOLE,
    DECIMAL,
    DAY,
    PLACE,
    TEXT
  }

  private final Questionnaire questionnaire;
  private final Numbers questions;
  private final Numbers places;
  private final Map<String, Numbers> options = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  /** Packing for this questionnaire. */
  Packing(Questionnaire questionnaire, Collection<String> places) {
    this.questionnaire = questionnaire;
    this.questions =
        new Numbers(
            questionnaire.questions().stream().map(Questionnaire.Question::id).toList(), ID_BITS);
    this.places = new Numbers(places, PLACE_BITS);
    for (var question : questionnaire.questions()) {
      var ids = question.options().stream().map(Questionnaire.Option::id).toList();
      options.put(question.id(), new Numbers(ids, OPTION_BITS));
      kinds.put(question.id(), question.kind() == null ? "" : question.kind());
    }
  }

  /**
   * What was unpacked.
   *
   * @param whole whether nothing was lost on the way, as happens when questions change
   */
  record Unpacked(Answers answers, boolean whole) {}

  /** The questionnaire to which packed answers belong. */
  static Optional<Questionnaire> owner(byte[] packed, Collection<Questionnaire> all) {
    try {
      var bits = new Bits(packed);
      if (bits.read(VERSION_BITS) != VERSION) {
        return Optional.empty();
      }
      var number = bits.read(ID_BITS);
      return all.stream().filter(it -> number(it.id()) == number).findFirst();
    } catch (IllegalArgumentException tooShort) {
      return Optional.empty();
    }
  }

  private static long number(String questionnaire) {
    return Numbers.hash(questionnaire) & ((1 << ID_BITS) - 1);
  }

  byte[] pack(Answers answers) {
    var known = new LinkedHashMap<String, @Nullable Object>();
    answers
        .values()
        .forEach((question, value) -> {
          if (questions.of(question).isPresent()) {
            known.put(question, value);
          }
        });
    var bits = new Bits();
    bits.write(VERSION, VERSION_BITS);
    bits.write(number(questionnaire.id()), ID_BITS);
    bits.write(answers.finished() ? 1 : 0, 1);
    bits.write(sum(known), SUM_BITS);
    bits.write(known.size(), COUNT_BITS);
    known.forEach((question, value) -> {
      bits.write(questions.of(question).orElseThrow(), ID_BITS);
      write(bits, question, value);
    });
    return bits.bytes();
  }

  private void write(Bits bits, String question, @Nullable Object value) {
    switch (value) {
      case null -> form(bits, Form.SKIPPED);
      case Collection<?> several -> several(bits, question, several);
      case Number whole when whole.longValue() >= 0 -> {
        form(bits, Form.WHOLE);
        bits.writeAny(whole.longValue());
      }
      default -> single(bits, question, value.toString());
    }
  }

  private void several(Bits bits, String question, Collection<?> values) {
    var numbers = options.get(question);
    form(bits, Form.SEVERAL);
    bits.write(values.size(), SEVERAL_BITS);
    for (var value : values) {
      bits.write(numbers == null ? 0 : numbers.of(value.toString()).orElse(0), OPTION_BITS);
    }
  }

  private void single(Bits bits, String question, String value) {
    var numbers = options.get(question);
    var option = numbers == null ? null : numbers.of(value);
    var kind = kinds.getOrDefault(question, "");
    if (option != null && option.isPresent()) {
      form(bits, Form.OPTION);
      bits.write(option.getAsInt(), OPTION_BITS);
    } else if (kind.equals("yesno") && YES_NO.contains(value)) {
      form(bits, Form.YES_NO);
      bits.write(YES_NO.indexOf(value), 2);
    } else if (kind.equals("municipality") && places.of(value).isPresent()) {
      form(bits, Form.PLACE);
      bits.write(places.of(value).getAsInt(), PLACE_BITS);
    } else if (kind.equals("money") && value.matches("[0-9]{1,12}([.][0-9]{1,2})?")) {
      var amount = new BigDecimal(value);
      form(bits, Form.DECIMAL);
      bits.write(amount.scale(), 2);
      bits.writeAny(amount.unscaledValue().longValueExact());
    } else if (kind.equals("date") && value.matches("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
      form(bits, Form.DAY);
      bits.write(LocalDate.parse(value).toEpochDay() - FIRST_DAY.toEpochDay(), DAY_BITS);
    } else {
      text(bits, value);
    }
  }

  private static void text(Bits bits, String value) {
    var bytes = value.getBytes(UTF_8);
    int length = Math.min(bytes.length, (1 << TEXT_BITS) - 1);
    form(bits, Form.TEXT);
    bits.write(length, TEXT_BITS);
    for (int i = 0; i < length; i++) {
      bits.write(bytes[i] & 0xff, Byte.SIZE);
    }
  }

  private static void form(Bits bits, Form form) {
    bits.write(form.ordinal(), FORM_BITS);
  }

  /** Empty when these are no packed answers. */
  Optional<Unpacked> unpack(byte[] packed, Instant now) {
    try {
      var bits = new Bits(packed);
      if (bits.read(VERSION_BITS) != VERSION) {
        return Optional.empty();
      }
      bits.read(ID_BITS);
      var finished = bits.read(1) == 1;
      var sum = bits.read(SUM_BITS);
      int count = (int) bits.read(COUNT_BITS);
      var values = new LinkedHashMap<String, @Nullable Object>();
      for (int i = 0; i < count; i++) {
        var question = questions.id(bits.read(ID_BITS));
        var read = read(bits, question);
        if (question != null && read.known()) {
          values.put(question, read.value());
        }
      }
      var answers = new Answers(questionnaire.id(), values, finished, now);
      return Optional.of(new Unpacked(answers, values.size() == count && sum(values) == sum));
    } catch (IllegalArgumentException | DateTimeException damaged) {
      return Optional.empty();
    }
  }

  /** An answer; not {@code known} when the questionnaire has it no more. */
  private record Read(@Nullable Object value, boolean known) {
    static Read id(@Nullable String id) {
      return new Read(id, id != null);
    }
  }

  private Read read(Bits bits, @Nullable String question) {
    int form = (int) bits.read(FORM_BITS);
    if (form >= Form.values().length) {
      throw new IllegalArgumentException("An answer of an unknown form");
    }
    var numbers = question == null ? null : options.get(question);
    return switch (Form.values()[form]) {
      case SKIPPED -> new Read(null, true);
      case OPTION -> option(numbers, bits.read(OPTION_BITS));
      case SEVERAL -> several(bits, numbers);
      case YES_NO -> Read.id(YES_NO.get((int) bits.read(2)));
      case WHOLE -> new Read(bits.readAny(), true);
      case DECIMAL -> {
        int scale = (int) bits.read(2);
        yield Read.id(BigDecimal.valueOf(bits.readAny(), scale).toPlainString());
      }
      case DAY -> Read.id(FIRST_DAY.plusDays(bits.read(DAY_BITS)).toString());
      case PLACE -> Read.id(places.id(bits.read(PLACE_BITS)));
      case TEXT -> Read.id(text(bits));
    };
  }

  private static Read option(@Nullable Numbers numbers, long number) {
    return Read.id(numbers == null ? null : numbers.id(number));
  }

  private static Read several(Bits bits, @Nullable Numbers numbers) {
    int count = (int) bits.read(SEVERAL_BITS);
    var values = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var id = option(numbers, bits.read(OPTION_BITS));
      if (id.known()) {
        values.add(String.valueOf(id.value()));
      }
    }
    return new Read(values, !values.isEmpty());
  }

  private static String text(Bits bits) {
    var bytes = new byte[(int) bits.read(TEXT_BITS)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) bits.read(Byte.SIZE);
    }
    return new String(bytes, UTF_8);
  }

  /** Tells whether answers came out as they went in, although the questions may have changed. */
  private long sum(Map<String, @Nullable Object> values) {
    var text = new StringBuilder(questionnaire.id());
    values.forEach(
        (question, value) -> text.append('\n').append(question).append('=').append(value));
    return Numbers.hash(text.toString()) & ((1 << SUM_BITS) - 1);
  }
}
