package lv.celakarte.content.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** Word documents, as small as they can be. */
final class Word {

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """;

  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
      """;

  private static final String STYLES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>
      """;

  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Ko darīt</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Zvani </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>tiesai</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>
      """;

  private Word() {}

  static byte[] page() {
    return zip(DOCUMENT);
  }

  static byte[] withDeclaration() {
    return zip(
        DOCUMENT.replace(
            "<w:document",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>\n<w:document"));
  }

  private static byte[] zip(String document) {
    return Zips.write(
        new TreeMap<>(
            Map.of(
                "[Content_Types].xml", TYPES.getBytes(UTF_8),
                "_rels/.rels", RELATIONS.getBytes(UTF_8),
                "word/styles.xml", STYLES.getBytes(UTF_8),
                "word/_rels/document.xml.rels",
                    RELATIONS
                        .replace(
                            "officeDocument\" Target=\"word/document.xml",
                            "styles\" Target=\"styles.xml")
                        .getBytes(UTF_8),
                "word/document.xml", document.getBytes(UTF_8))));
  }
}
