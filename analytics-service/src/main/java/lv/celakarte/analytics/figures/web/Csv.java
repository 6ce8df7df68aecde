package lv.celakarte.analytics.figures.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Writes tables as RFC 4180 says, in the dialect that spreadsheets of this country open by a double
 * click: semicolons, and a byte order mark in front.
 */
final class Csv {

  static final MediaType TYPE = new MediaType("text", "csv", UTF_8);

  private static final char DELIMITER = ';';
  private static final String MARK = "\ufeff";
  private static final String LINE_END = "\r\n";

  /** What a spreadsheet may take for the start of a formula; the wide forms count as well. */
  private static final String FORMULA = "=+-@\t\r\n\u0000＝＋－＠";

  private Csv() {}

  static ResponseEntity<byte[]> answer(Sheet sheet) {
    return ResponseEntity.ok()
        .contentType(TYPE)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(sheet.name() + ".csv").build().toString())
        .body(write(sheet).getBytes(UTF_8));
  }

  static String write(Sheet sheet) {
    return Stream.concat(Stream.of(sheet.head()), sheet.rows().stream())
        .map(Csv::line)
        .collect(Collectors.joining("", MARK, ""));
  }

  private static String line(List<String> fields) {
    return fields.stream().map(Csv::field).collect(Collectors.joining(String.valueOf(DELIMITER)))
        + LINE_END;
  }

  private static String field(String text) {
    var safe = startsLikeAFormula(text) ? "'" + text : text;
    return needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Spreadsheets skip blanks before they look. */
  private static boolean startsLikeAFormula(String text) {
    var start = text.stripLeading();
    return !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0
        || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean needsQuotes(String text) {
    return text.chars().anyMatch(c -> c == DELIMITER || c == '"' || c == '\r' || c == '\n')
        || !text.equals(text.strip());
  }
}
