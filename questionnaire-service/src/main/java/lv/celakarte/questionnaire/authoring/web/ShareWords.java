package lv.celakarte.questionnaire.authoring.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.impact.Estimate;
import lv.celakarte.questionnaire.impact.Marginals;
import lv.celakarte.questionnaire.proof.Example;

/** How many visitors a class of answers stands for, in words that do not promise too much. */
record ShareWords(Optional<Marginals> marginals, Definition definition, Words words) {

  /** How it is worked out, or why it is not. */
  String method() {
    return words.say(marginals.isEmpty() ? "impact.share.none" : "impact.share");
  }

  /** Empty where there are no sums at all. */
  Optional<String> of(Example example) {
    return marginals.map(sums -> said(Estimate.of(example, definition, sums)));
  }

  private String said(Estimate estimate) {
    if (estimate.share().isEmpty()) {
      return words.say("impact.share.unknown");
    }
    var share = percent(estimate.share().getAsDouble());
    return estimate.uncounted().isEmpty()
        ? words.say("impact.share.about", share)
        : words.say("impact.share.few", share, questions(estimate.uncounted()));
  }

  private String questions(List<String> ids) {
    return definition.questions().stream()
        .filter(question -> ids.contains(question.id()))
        .map(question -> "“" + question.text().in(words.language()) + "”")
        .collect(Collectors.joining(", "));
  }

  /** Two digits are more than an estimate has. */
  private String percent(double share) {
    var format = NumberFormat.getPercentInstance(words.locale());
    format.setMaximumFractionDigits(1);
    return format.format(new BigDecimal(share).round(new MathContext(2)));
  }
}
