package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import lv.celakarte.gateway.edge.HeadBytes.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the relay understands of the answers of the parts behind. */
class PlainAnswerTests {

  private static final String HEAD =
      "HTTP/1.1 200 \r\nContent-Type: text/html;charset=UTF-8\r\nContent-Length: 5\r\n"
          + "Content-Disposition: inline; filename=\"\u00e4.pdf\"\r\nConnection: keep-alive\r\n\r\n";

  private final PlainAnswer answer = new PlainAnswer();

  private Line read(String text) {
    answer.load(Unpooled.copiedBuffer(text, ISO_8859_1));
    return answer.read();
  }

  @Test
  void readsWhatAServiceAnswers() {
    assertThat(read(HEAD + "hello")).isEqualTo(Line.WHOLE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.length()).isEqualTo(5);
    assertThat(answer.size()).isEqualTo(HEAD.length());
    assertThat(answer.stays()).isTrue();
    assertThat(answer.typed()).isTrue();
    assertThat(answer.chunked()).isFalse();
  }

  @Test
  void waitsForTheRestWhereverItIsCut() {
    for (var cut = 0; cut < HEAD.length(); cut++) {
      assertThat(read(HEAD.substring(0, cut))).as("%s bytes", cut).isEqualTo(Line.INCOMPLETE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.0 200 OK\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 999 OK\r\n\r\n",
        "HTTP/1.1 200 OK\n\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nConnection: upgrade\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: b\u0000c\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA : b\r\n\r\n",
        "hello\r\n\r\n",
      })
  void refusesWhatCouldBeUnderstoodInTwoWays(String text) {
    assertThat(read(text)).isEqualTo(Line.OTHER);
  }

  private int[] follow(String head, String body, int piece) {
    assertThat(read(head)).isEqualTo(Line.WHOLE);
    var end = BodyEnd.of(answer, false);
    var taken = 0;
    for (var i = 0; i < body.length() && !end.reached(); i += piece) {
      var part = body.substring(i, Math.min(body.length(), i + piece));
      var now = end.take(Unpooled.copiedBuffer(part, ISO_8859_1));
      if (now < 0) {
        return new int[] {-1, 0};
      }
      taken += now;
    }
    return new int[] {taken, end.reached() ? 1 : 0};
  }

  @Test
  void followsABodyToItsEndHoweverItIsCut() {
    var chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    var body = "5\r\nhello\r\n1a;x=y\r\n" + "a".repeat(26) + "\r\n0\r\n\r\n";
    for (var piece = 1; piece <= body.length(); piece++) {
      assertThat(follow(chunked, body, piece)).containsExactly(body.length(), 1);
      assertThat(follow(HEAD, "hello", piece)).containsExactly(5, 1);
    }
    assertThat(follow(HEAD, "helloHTTP/1.1", 13)).containsExactly(5, 1);
    assertThat(follow(chunked, body.substring(0, 9), 3)).containsExactly(9, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\n",
        "\r\nhello\r\n",
        "5\nhello\r\n",
        "5\r\nhelloX",
        "0\r\nTrailer: x\r\n\r\n",
        "123456789\r\n",
        "-5\r\nhello\r\n",
      })
  void refusesChunksThatAreNone(String body) {
    var chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    assertThat(follow(chunked, body, 100)[0]).isEqualTo(-1);
  }
}
