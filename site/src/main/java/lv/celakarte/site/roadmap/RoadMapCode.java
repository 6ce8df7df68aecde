package lv.celakarte.site.roadmap;

import io.nayuki.qrcodegen.QrCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lv.celakarte.site.published.Place;
import lv.celakarte.site.published.Reading;

/**
 * The code that a visitor keeps: it holds the answers themselves, encrypted, so that nothing has to
 * be kept here. Whoever has the code can open it, which is how an adviser sees the same road map.
 */
final class RoadMapCode {

  /** With all the gaps that anybody would type. */
  private static final int LONGEST = 4_000;

  private final CodeCipher cipher;
  private final Clock clock;

  RoadMapCode(CodeCipher cipher, Clock clock) {
    this.cipher = cipher;
    this.clock = clock;
  }

  /** What came of a code that somebody typed. */
  sealed interface Opened {
    /**
     * The answers in it.
     *
     * @param whole whether all of them still fit the questions
     */
    record Answered(Answers answers, boolean whole) implements Opened {}

    /** Nothing to open; {@code why} is the key of a text, {@code detail} what it speaks of. */
    record Refused(String why, String detail) implements Opened {}
  }

  /** The code of these answers; empty when their questionnaire is not known here. */
  Optional<byte[]> of(Answers answers, Reading reading) {
    return reading
        .questionnaire(answers.questionnaire())
        .filter(it -> !it.questions().isEmpty())
        .map(it -> cipher.seal(new Packing(it, places(reading)).pack(answers)));
  }

  /** What a typed code holds. */
  Opened open(String typed, Reading reading) {
    if (typed.length() > LONGEST) {
      return new Opened.Refused("code.unreadable", "");
    }
    return switch (CodeText.read(typed)) {
      case CodeText.Result.Nothing _ -> new Opened.Refused("code.empty", "");
      case CodeText.Result.WrongSign(var sign) -> new Opened.Refused("code.wrong-sign", sign);
      case CodeText.Result.WrongRow(var row) ->
          new Opened.Refused("code.wrong-row", Integer.toString(row));
      case CodeText.Result.Read(var bytes) ->
          cipher
              .open(bytes)
              .flatMap(packed -> unpacked(packed, reading))
              .<Opened>map(it -> new Opened.Answered(it.answers(), it.whole()))
              .orElseGet(() -> new Opened.Refused("code.unreadable", ""));
    };
  }

  private Optional<Packing.Unpacked> unpacked(byte[] packed, Reading reading) {
    return Packing.owner(packed, reading.questionnaires())
        .flatMap(it -> new Packing(it, places(reading)).unpack(packed, clock.instant()));
  }

  private static List<String> places(Reading reading) {
    return reading.municipalities().stream().map(Place::id).toList();
  }

  /** A picture of a code, for a camera. */
  static String picture(byte[] code) {
    var picture = QrCode.encodeText(CodeText.line(code), QrCode.Ecc.MEDIUM);
    int border = 4;
    int size = picture.size + 2 * border;
    var path = new StringBuilder();
    for (int y = 0; y < picture.size; y++) {
      for (int x = 0; x < picture.size; x++) {
        if (picture.getModule(x, y)) {
          path.append('M').append(x + border).append(',').append(y + border).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0,0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>\
    """
        .formatted(size, path);
  }
}
