package lv.celakarte.questionnaire.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Parameter;
import lv.celakarte.questionnaire.definition.Verification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shared facts as far as they are known: a parameter that names one takes its values from
 * there, and keeps its own for the days before the fact's first value and while there is no fact.
 */
public final class Facts {

  private static final Logger LOG = LoggerFactory.getLogger(Facts.class);

  private final Map<String, List<Parameter.Value>> values = new ConcurrentHashMap<>();
  private final AtomicLong revision = new AtomicLong();

  /** Takes a fact over; one with a value that is no number is passed over as a whole. */
  void take(Fact fact) {
    var read = read(fact);
    if (read.isEmpty()) {
      forget(fact.id());
    } else if (!read.equals(values.put(fact.id(), read))) {
      revision.incrementAndGet();
    }
  }

  /** The fact is gone: the definitions' own values hold again. */
  void forget(String id) {
    if (values.remove(id) != null) {
      revision.incrementAndGet();
    }
  }

  private static List<Parameter.Value> read(Fact fact) {
    if (!fact.current() || fact.values() == null) {
      return List.of();
    }
    var read = new ArrayList<Parameter.Value>();
    for (var value : fact.values()) {
      var number = number(fact, value);
      if (number == null || !number.fits()) {
        LOG.warn("The fact {} is passed over: it has a value that is no number", fact.id());
        return List.of();
      }
      read.add(number);
    }
    read.sort(Comparator.comparing(Parameter.Value::from));
    return List.copyOf(read);
  }

  private static Parameter.@Nullable Value number(Fact fact, Fact.Value value) {
    try {
      var verification =
          Verification.VERIFIED.code().equals(value.verification())
              ? Verification.VERIFIED
              : Verification.TO_BE_CONFIRMED;
      var number = new BigDecimal(value.value());
      return new Parameter.Value(
          value.from(),
          value.to(),
          fact.inPercent() ? number.movePointLeft(2) : number,
          verification);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /** Rises with every change; what was compiled under a lower one is out of date. */
  long revision() {
    return revision.get();
  }

  /** The definition with the numbers that hold. */
  public Definition applied(Definition definition) {
    if (definition.parameters().stream().allMatch(p -> p.fact() == null)) {
      return definition;
    }
    return definition.with(definition.parameters().stream().map(this::applied).toList());
  }

  private Parameter applied(Parameter parameter) {
    var known = parameter.fact() == null ? null : values.get(parameter.fact());
    if (known == null) {
      return parameter;
    }
    var first = known.getFirst().from();
    var merged = new ArrayList<Parameter.Value>();
    for (var own : parameter.values()) {
      if (own.from().isBefore(first)) {
        merged.add(until(own, first.minusDays(1)));
      }
    }
    merged.addAll(known);
    return parameter.with(merged);
  }

  private static Parameter.Value until(Parameter.Value own, LocalDate last) {
    var to = own.to() == null || own.to().isAfter(last) ? last : own.to();
    return new Parameter.Value(own.from(), to, own.value(), own.verification());
  }
}
