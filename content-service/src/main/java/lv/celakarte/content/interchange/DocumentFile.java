package lv.celakarte.content.interchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.edition.Audience;
import lv.celakarte.content.edition.Details;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Source;
import lv.celakarte.content.edition.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A document as a file: front matter in YAML with the keys of the event, then its text. What is
 * read from the file is what was written into it, to the last sign.
 */
final class DocumentFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                  .disable(YAMLWriteFeature.SPLIT_LINES)
                  .build())
          .build();

  private DocumentFile() {}

  /** Where the file stands among others: by language and type, named after its address. */
  static String name(Document document) {
    var path = document.text().path().value();
    return document.id().language().code()
        + "/"
        + document.type().code()
        + "/"
        + path.substring(path.lastIndexOf('/') + 1)
        + "."
        + document.id().contentId()
        + ".md";
  }

  static String of(Document document) {
    return of(document.id(), document.type(), document.owner(), document.text());
  }

  static String of(DocumentId id, DocumentType type, String owner, Manuscript manuscript) {
    var head = YAML.writeValueAsString(head(id, type, owner, manuscript));
    return "---\n" + head + "---\n\n" + manuscript.body() + "\n";
  }

  private static Map<String, Object> head(
      DocumentId id, DocumentType type, String owner, Manuscript manuscript) {
    var head = new LinkedHashMap<String, Object>();
    head.put("id", id.contentId());
    head.put("language", id.language().code());
    head.put("type", type.code());
    head.put("title", manuscript.title());
    head.put("summary", manuscript.summary());
    head.put("path", manuscript.path().value());
    head.put("owner", owner);
    head.put("section", manuscript.section().code());
    head.put("audience", manuscript.audience().stream().map(Audience::code).toList());
    head.put("verification", manuscript.verification().code());
    day(head, "checkedOn", manuscript.checkedOn());
    day(head, "reviewBy", manuscript.reviewBy());
    some(head, "sources", manuscript.sources().stream().map(DocumentFile::source).toList());
    var details = details(manuscript.details());
    if (!details.isEmpty()) {
      head.put("details", details);
    }
    some(head, "notes", manuscript.notes());
    return head;
  }

  private static void day(Map<String, Object> head, String key, @Nullable LocalDate day) {
    if (day != null) {
      head.put(key, day.toString());
    }
  }

  private static void some(Map<String, Object> head, String key, List<?> list) {
    if (!list.isEmpty()) {
      head.put(key, list);
    }
  }

  private static Map<String, Object> source(Source source) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("url", source.url());
    if (source.date() != null) {
      entry.put("date", source.date());
    }
    return entry;
  }

  private static Map<String, Object> details(Details details) {
    var entries = new LinkedHashMap<String, Object>();
    some(entries, "steps", details.steps().stream().map(DocumentFile::step).toList());
    some(entries, "documents", details.documents());
    some(entries, "fees", details.fees());
    some(entries, "deadlines", details.deadlines());
    some(entries, "institutions", details.institutions());
    some(entries, "law", details.law());
    some(entries, "changes", details.changes());
    some(entries, "related", details.related());
    if (!details.translations().isEmpty()) {
      entries.put("translations", details.translations());
    }
    return entries;
  }

  private static Map<String, Object> step(Step step) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("text", step.text());
    if (step.institution() != null) {
      entry.put("institution", step.institution());
    }
    entry.put("verification", step.verification().code());
    return entry;
  }
}
