package lv.celakarte.content.check.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import lv.celakarte.content.check.Finding;
import lv.celakarte.content.check.Report;
import lv.celakarte.content.check.Rule;
import lv.celakarte.content.check.Severity;
import lv.celakarte.platform.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a text, in words.
 *
 * @param blocking how many findings keep it from being published
 * @param score from 100 down to 0
 * @param wordsPerSentence on average
 * @param longWordShare of words with more than twelve letters, between 0 and 1
 */
record FindingsView(
    int blocking, int score, double wordsPerSentence, double longWordShare, List<Item> findings) {

  /**
   * One finding.
   *
   * @param line of the field, counted from 1
   * @param why it matters to readers
   * @param fix what to do about it
   */
  record Item(
      Rule rule,
      Severity severity,
      @Schema(example = "body") String field,
      @Schema(example = "12") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line,
      @Schema(example = "šeit") String excerpt,
      @Schema(example = "Kas lec no saites uz saiti, dzird tikai saites vārdus.") String why,
      @Schema(example = "Raksti, kurp saite ved vai kas tur notiks.") String fix) {}

  static FindingsView of(Report report, Texts texts, Locale locale) {
    return new FindingsView(
        report.blocking().size(),
        report.score(),
        report.readability().wordsPerSentence(),
        report.readability().longWordShare(),
        report.findings().stream().map(finding -> item(finding, texts, locale)).toList());
  }

  private static Item item(Finding finding, Texts texts, Locale locale) {
    var key = "finding." + finding.rule().code();
    var arguments = finding.arguments().toArray();
    return new Item(
        finding.rule(),
        finding.severity(),
        finding.field(),
        finding.line(),
        finding.excerpt(),
        texts.get(locale, key + ".why", arguments),
        texts.get(locale, key + ".fix", arguments));
  }
}
