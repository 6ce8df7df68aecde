package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Pages to publish: different from each other, the same in every run. */
final class SamplePages {

  private static final String[] WORDS =
      ("parāds aizdevums iestāde pieteikums termiņš maksājums palīdzība tiesa izpildītājs ienākumi"
              + " dokuments saruna budžets kreditors vienošanās piedziņa atbalsts konsultācija"
              + " pašvaldība ģimene mēnesis izdevumi lēmums pamats kārtība atlikums procents līgums"
              + " informācija iesniegums darbs alga rēķins nodoklis īpašums mājoklis tiesības"
              + " pienākums solis ceļš izvēle saistība maksātnespēja process atbilde jautājums")
          .split(" ");

  private SamplePages() {}

  static String path(int number) {
    return "/lv/lapa/" + number;
  }

  /** A page of about so many bytes before compression. */
  static byte[] html(int number, int version, int bytes) {
    var chance = new Random(number * 31L + version);
    var text =
        new StringBuilder(
            "<!DOCTYPE html><html lang=\"lv\"><head><meta charset=\"utf-8\"><title>Lapa "
                + number
                + "</title><link rel=\"stylesheet\" href=\"/resursi/stils.css\"></head><body>"
                + "<main><h1>Lapa "
                + number
                + ", versija "
                + version
                + "</h1>");
    var length = text.toString().getBytes(UTF_8).length;
    while (length < bytes - 30) {
      var paragraph = paragraph(chance);
      text.append(paragraph);
      length += paragraph.getBytes(UTF_8).length;
    }
    return text.append("</main></body></html>").toString().getBytes(UTF_8);
  }

  private static String paragraph(Random chance) {
    var text = new StringBuilder("<p>");
    for (var i = 0; i < 12; i++) {
      text.append(WORDS[chance.nextInt(WORDS.length)]).append(' ');
    }
    return text.append("</p>\n").toString();
  }

  static byte[] gzip(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }
}
