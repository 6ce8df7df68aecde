package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Random;
import lv.celakarte.gateway.edge.PlainRequest.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestTests {

  private static final String BROWSER =
      "GET /lv/paradi?x=1 HTTP/1.1\r\nHost: celakarte.lv\r\nUser-Agent: Mozilla/5.0\r\n"
          + "Accept-Encoding:gzip, br \r\nCookie: a=b; c=d\r\nConnection: keep-alive\r\n\r\n";

  private static final String FORM =
      "POST /lv/celvedis/x HTTP/1.1\r\nHost: celakarte.lv\r\nOrigin: https://celakarte.lv\r\n"
          + "Content-Length: 9\r\nConnection: keep-alive\r\n\r\nvecums=34";

  private final PlainRequest request = new PlainRequest();

  private Found read(String text) {
    request.load(Unpooled.copiedBuffer(text, ISO_8859_1));
    return request.next();
  }

  @Test
  void readsWhatABrowserSends() {
    assertThat(read(BROWSER)).isEqualTo(Found.PLAIN);

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.target()).isEqualTo("/lv/paradi?x=1");
    assertThat(request.header("accept-encoding")).isEqualTo("gzip, br");
    assertThat(request.header("User-Agent")).isEqualTo("Mozilla/5.0");
    assertThat(request.header("If-None-Match")).isNull();
    assertThat(request.length()).isEqualTo(BROWSER.length());
    assertThat(request.next()).isEqualTo(Found.NOTHING);
  }

  @Test
  void readsOneRequestAfterTheOther() {
    var second = BROWSER.replace("GET", "HEAD").replace("paradi", "cits");

    assertThat(read(BROWSER + second + "GET /x HT")).isEqualTo(Found.PLAIN);
    assertThat(request.next()).isEqualTo(Found.PLAIN);
    assertThat(request.headOnly()).isTrue();
    assertThat(request.target()).isEqualTo("/lv/cits?x=1");
    assertThat(request.next()).isEqualTo(Found.INCOMPLETE);
  }

  @Test
  void waitsForTheRestOfARequestWhereverItIsCut() {
    for (var cut = 1; cut < BROWSER.length(); cut++) {
      assertThat(read(BROWSER.substring(0, cut)))
          .as("after %s bytes", cut)
          .isEqualTo(Found.INCOMPLETE);
    }
  }

  @Test
  void knowsTheLastRequestOfAConnection() {
    assertThat(read(BROWSER.replace("keep-alive", "Close"))).isEqualTo(Found.PLAIN);
    assertThat(request.closes()).isTrue();
    assertThat(read(BROWSER)).isEqualTo(Found.PLAIN);
    assertThat(request.closes()).isFalse();
  }

  @Test
  void readsAFormThatHasComeAsAWhole() {
    assertThat(read(FORM + "GET ")).isEqualTo(Found.PLAIN);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.length()).isEqualTo(FORM.length());
    var body = Unpooled.buffer();
    request.writeBody(body);
    assertThat(body.toString(ISO_8859_1)).isEqualTo("vecums=34");
    assertThat(request.next()).isEqualTo(Found.INCOMPLETE);

    for (var cut = 1; cut < FORM.length(); cut++) {
      assertThat(read(FORM.substring(0, cut))).as("%s bytes", cut).isEqualTo(Found.INCOMPLETE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /lv HTTP/1.1\r\nHost: x\r\n\r\n",
        "get /lv HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET  /lv HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /lv  HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /lv HTTP/1.0\r\nHost: x\r\n\r\n",
        "GET /lv HTTP/1.1\nHost: x\n\n",
        "GET http://x/lv HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /lv#a HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /l\u0001v HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /l\u00e4v HTTP/1.1\r\nHost: x\r\n\r\n",
        "\r\nGET /lv HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /lv HTTP/1.1\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET /lv HTTP/1.1\r\n Host: x\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nA: b\u0000c\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nA: b\nC: d\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        "POST /lv HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na",
        "POST /lv HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\na",
        "POST /lv HTTP/1.1\r\nHost: x\r\nContent-Length: 1, 1\r\n\r\na",
        "POST /lv HTTP/1.1\r\nHost: x\r\nContent-Length: 1 1\r\n\r\na",
        "POST /lv HTTP/1.1\r\nHost: x\r\nContent-Length: 0x1\r\n\r\na",
        "POST /lv HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n\r\n",
        "POST /lv HTTP/1.1\r\nHost: x\r\nContent-Length: 16385\r\n\r\n",
        "POST /lv HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n\r\n",
        "POST /lv HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\na",
        "GET /lv HTTP/1.1\r\nHost: x\r\ntransfer-encoding: chunked\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nConnection: close, x\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, upgrade\r\n\r\n",
      })
  void leavesWhatIsNotPlainToTheFullDecoder(String text) {
    assertThat(read(text)).isEqualTo(Found.OTHER);
  }

  @Test
  void neverDisagreesWithTheFullDecoderWhateverIsChanged() {
    var chance = new Random(42);
    var plain = 0;
    for (var i = 0; i < 30_000; i++) {
      var text = changed(i % 2 == 0 ? BROWSER : FORM, chance);
      if (read(text) == Found.PLAIN) {
        plain++;
        agrees(text.substring(0, request.length()));
      }
    }

    assertThat(plain).isGreaterThan(3_000);
  }

  private void agrees(String text) {
    var decoder = new EmbeddedChannel(new HttpRequestDecoder());
    decoder.writeInbound(Unpooled.copiedBuffer(text, ISO_8859_1));
    HttpRequest decoded = decoder.readInbound();

    assertThat(decoded).as(text).isNotNull();
    assertThat(decoded.decoderResult().isSuccess()).as(text).isTrue();
    assertThat(decoded.method().name()).isEqualTo(request.method());
    assertThat(decoded.uri()).isEqualTo(request.target());
    for (var name : decoded.headers().names()) {
      assertThat(request.header(name)).as(text).isEqualTo(decoded.headers().get(name));
    }
    LastHttpContent end = decoder.readInbound();
    assertThat(end).as(text).isNotNull();
    assertThat(end.content().readableBytes()).as(text).isEqualTo(request.bodyLength());
    end.release();
    assertThat((Object) decoder.readInbound()).as(text).isNull();
    assertThat(decoder.finish()).as(text).isFalse();
  }

  private static String changed(String text, Random chance) {
    var bytes = new StringBuilder(text);
    var signs = "\r\n \t:;%/?#,=\u0000\u007f\u0085AaGxX\u00ff\"(";
    for (var times = chance.nextInt(3); times >= 0; times--) {
      var at = chance.nextInt(bytes.length());
      var sign = signs.charAt(chance.nextInt(signs.length()));
      switch (chance.nextInt(3)) {
        case 0 -> bytes.insert(at, sign);
        case 1 -> bytes.setCharAt(at, sign);
        default -> bytes.deleteCharAt(at);
      }
    }
    return bytes.toString();
  }
}
