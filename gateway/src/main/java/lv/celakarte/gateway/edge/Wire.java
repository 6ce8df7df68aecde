package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpResponseStatus;
import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.HeaderBlock;

/**
 * Writes prepared answers as bytes. An answer is copied into one buffer, because one small copy
 * costs less than one more piece in the system call; only a long body goes on its own.
 */
final class Wire {

  private static final int LONG_BODY = 64 * 1024;
  private static final byte[] END = {'\r', '\n'};
  private static final byte[] CLOSE = "Connection: close\r\n".getBytes(US_ASCII);

  private final byte[] always;
  private final HttpDate date;
  private final byte[][] openings = new byte[600][];

  /**
   * Prepares the writing.
   *
   * @param always the headers that every answer has
   */
  Wire(HeaderBlock always, HttpDate date) {
    this.always = always.lines();
    this.date = date;
  }

  /**
   * Writes an answer; the caller flushes.
   *
   * @param last whether the connection ends with it
   */
  void write(ChannelHandlerContext context, Answer answer, boolean headOnly, boolean last) {
    var body = answer.body();
    var copied = headOnly || body.length > LONG_BODY ? 0 : body.length;
    var opening = opening(answer.status());
    var day = date.line();
    var own = answer.headers().lines();
    var end = END.length + (last ? CLOSE.length : 0);
    var size = opening.length + day.length + own.length + end + copied;
    ByteBuf buffer = context.alloc().directBuffer(size, size);
    buffer.writeBytes(opening).writeBytes(day).writeBytes(own);
    if (last) {
      buffer.writeBytes(CLOSE);
    }
    buffer.writeBytes(END);
    if (copied > 0) {
      buffer.writeBytes(body);
    }
    var unused = context.write(buffer, context.voidPromise());
    if (!headOnly && copied < body.length) {
      var _ = context.write(Unpooled.wrappedBuffer(body), context.voidPromise());
    }
    if (last) {
      close(context);
    }
  }

  /** Ends the connection when everything that was written has been sent. */
  static void close(ChannelHandlerContext context) {
    var unused =
        context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  /** The first line and the headers of every answer, made once for each status. */
  private byte[] opening(HttpResponseStatus status) {
    var known = openings[status.code()];
    if (known != null) {
      return known;
    }
    var line =
        ("HTTP/1.1 " + status.code() + " " + status.reasonPhrase() + "\r\n").getBytes(US_ASCII);
    var opening = new byte[line.length + always.length];
    System.arraycopy(line, 0, opening, 0, line.length);
    System.arraycopy(always, 0, opening, line.length, always.length);
    openings[status.code()] = opening;
    return opening;
  }
}
