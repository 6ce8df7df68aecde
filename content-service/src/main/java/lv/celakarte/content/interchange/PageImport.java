package lv.celakarte.content.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zwobble.mammoth.DocumentConverter;

/** Reads one page of another program, Word or HTML, as a title and a text. */
final class PageImport {

  private static final Pattern MARKUP =
      Pattern.compile(
          "\\A\\ufeff?\\s*(<!--.*?-->\\s*)*<(!doctype html|html|head|body|h[1-6]|p|div)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final HtmlConversion conversion = new HtmlConversion();

  /**
   * The page; nothing when the file is neither Word nor HTML.
   *
   * @param name of the file, which is the title where the page has none
   */
  Optional<HtmlConversion.Page> read(String name, byte[] bytes) {
    return html(bytes).map(conversion::page).map(page -> titled(page, name));
  }

  private static HtmlConversion.Page titled(HtmlConversion.Page page, String name) {
    return page.title().isBlank()
        ? new HtmlConversion.Page(
            name.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", ""), page.body())
        : page;
  }

  private static Optional<String> html(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      return Zips.read(bytes).filter(PageImport::isWord).flatMap(_ -> converted(bytes));
    }
    var text = new String(bytes, StandardCharsets.UTF_8);
    return MARKUP.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** Word never writes document type declarations; they could make a reader open other files. */
  private static boolean isWord(Map<String, byte[]> files) {
    return files.containsKey("word/document.xml")
        && files.entrySet().stream()
            .filter(file -> file.getKey().endsWith(".xml") || file.getKey().endsWith(".rels"))
            .noneMatch(file -> declares(file.getValue()));
  }

  private static boolean declares(byte[] xml) {
    // Taken sign by sign, so that it is found in wide encodings too.
    return new String(xml, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE");
  }

  private static Optional<String> converted(byte[] bytes) {
    try {
      return Optional.of(
          new DocumentConverter().convertToHtml(new ByteArrayInputStream(bytes)).getValue());
    } catch (IOException | RuntimeException _) {
      // The converter ends in many ways when a file is damaged; each means the same here.
      return Optional.empty();
    }
  }
}
