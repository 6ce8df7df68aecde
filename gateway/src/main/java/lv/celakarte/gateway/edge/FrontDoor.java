package lv.celakarte.gateway.edge;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.DATE;
import static io.netty.handler.codec.http.HttpHeaderNames.HOST;
import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderValues.CLOSE;
import static io.netty.handler.codec.http.HttpHeaderValues.KEEP_ALIVE;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.pages.SiteAnswers;
import org.jspecify.annotations.Nullable;

/**
 * Stands in each connection's pipeline right behind the HTTP codec, before anything of the
 * framework.
 *
 * <p>What can be answered from memory is answered here, on the event loop, for the price of a map
 * lookup. Everything else is let through, and its answer gets its security headers on the way out,
 * wherever it was made: no answer leaves the server without them.
 */
final class FrontDoor extends ChannelDuplexHandler {

  private static final int MOST_PIPELINED = 1_000;

  private final SiteAnswers site;
  private final Troubles troubles;
  private final SecurityHeaders security;
  private final HttpDate date;

  /** Where the request that was let through belongs, until its answer has ended. */
  private @Nullable Area awaited;

  /** What a client sent without waiting for that answer; it has its turn afterwards. */
  private final Queue<Object> pipelined = new ArrayDeque<>();

  private boolean skippingBody;
  private boolean inMessage;
  private long messages;
  private boolean closing;
  private boolean wrote;
  private boolean consumed;
  private boolean readLater;

  FrontDoor(SiteAnswers site, Troubles troubles, SecurityHeaders security, HttpDate date) {
    this.site = site;
    this.troubles = troubles;
    this.security = security;
    this.date = date;
  }

  /** Whether a request's head has been read and its end has not. */
  boolean inMessage() {
    return inMessage;
  }

  /** How many requests have begun. */
  long messages() {
    return messages;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      messages++;
      inMessage = true;
    }
    if (message instanceof LastHttpContent) {
      inMessage = false;
    }
    if (!pipelined.isEmpty() || message instanceof HttpRequest && awaited != null) {
      keep(context, message);
    } else {
      take(context, message);
    }
  }

  private void keep(ChannelHandlerContext context, Object message) {
    if (pipelined.size() < MOST_PIPELINED) {
      pipelined.add(message);
    } else {
      ReferenceCountUtil.release(message);
      var unused = context.close();
    }
  }

  private void take(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      skippingBody = closing || answered(context, request);
      if (!skippingBody) {
        awaited = Area.of(Target.path(request.uri()));
      }
    }
    if (skippingBody) {
      consumed = true;
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  /** The answer that was waited for has ended: the next one's turn. */
  private void turn(ChannelHandlerContext context) {
    while (!pipelined.isEmpty() && !(pipelined.peek() instanceof HttpRequest && awaited != null)) {
      take(context, pipelined.remove());
    }
    channelReadComplete(context);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    pipelined.forEach(ReferenceCountUtil::release);
    pipelined.clear();
  }

  private boolean answered(ChannelHandlerContext context, HttpRequest request) {
    var answer = answer(request);
    if (answer == null) {
      return false;
    }
    var broken = request.decoderResult().isFailure();
    send(context, answer, request, !broken && HttpUtil.isKeepAlive(request));
    return true;
  }

  private @Nullable Answer answer(HttpRequest request) {
    var asked = new Question(request);
    if (request.decoderResult().isFailure()) {
      return troubles.answer(fault(request.decoderResult().cause()), asked);
    }
    var headers = request.headers();
    if (!headers.contains(HOST) && request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
      return troubles.answer(Trouble.BAD_REQUEST, asked);
    }
    var reads = request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    var bodiless = !headers.contains(CONTENT_LENGTH) && !headers.contains(TRANSFER_ENCODING);
    return reads && bodiless ? site.answer(asked) : null;
  }

  private static Trouble fault(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> Trouble.ADDRESS_TOO_LONG;
      case TooLongHttpHeaderException _ -> Trouble.HEADERS_TOO_LARGE;
      default -> Trouble.BAD_REQUEST;
    };
  }

  private void send(
      ChannelHandlerContext context, Answer answer, HttpRequest request, boolean keepAlive) {
    var response = response(answer, request.method().equals(HttpMethod.HEAD));
    wrote = true;
    if (!keepAlive) {
      sendLast(context, response);
      return;
    }
    if (request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
      response.headers().set(CONNECTION, KEEP_ALIVE);
    }
    var unused = context.write(response, context.voidPromise());
  }

  private void sendLast(ChannelHandlerContext context, FullHttpResponse response) {
    closing = true;
    response.headers().set(CONNECTION, CLOSE);
    var unused = context.write(response).addListener(ChannelFutureListener.CLOSE);
  }

  private FullHttpResponse response(Answer answer, boolean headOnly) {
    var headers = new DefaultHttpHeaders(false);
    headers.add(DATE, date.now());
    security.site().writeTo(headers);
    answer.headers().writeTo(headers);
    return new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1,
        answer.status(),
        headOnly ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(answer.body()),
        headers,
        EmptyHttpHeaders.INSTANCE);
  }

  /** Ends a connection whose request takes too long to arrive. */
  void tooSlow(ChannelHandlerContext context) {
    if (closing || awaited != null) {
      return;
    }
    var nobody = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    var answer = troubles.answer(Trouble.REQUEST_TIMEOUT, new Question(nobody));
    sendLast(context, response(answer, false));
    context.flush();
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (wrote) {
      wrote = false;
      context.flush();
    }
    context.fireChannelReadComplete();
    if (consumed) {
      consumed = false;
      readOn(context);
    }
  }

  /** Nothing behind this handler knows of what it took out, so it asks for more by itself. */
  private void readOn(ChannelHandlerContext context) {
    // A client that asks without reading the answers must not fill the memory.
    readLater = !context.channel().isWritable();
    if (!readLater) {
      context.read();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (readLater) {
      readOn(context);
    }
    context.fireChannelWritabilityChanged();
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response && !informational(response)) {
      security.apply(response.headers(), awaited == null ? Area.SITE : awaited);
      if (!response.headers().contains(DATE)) {
        response.headers().set(DATE, date.now());
      }
      closing |= !HttpUtil.isKeepAlive(response);
    }
    var ends =
        message instanceof LastHttpContent
            && !(message instanceof FullHttpResponse full && informational(full));
    var unused = context.write(message, promise);
    if (ends) {
      awaited = null;
      if (!pipelined.isEmpty()) {
        // Later, when the framework is done with the request that it has just answered.
        context.executor().execute(() -> turn(context));
      }
    }
  }

  private static boolean informational(HttpResponse response) {
    return response.status().codeClass() == HttpStatusClass.INFORMATIONAL
        && response.status().code() != 101;
  }

  /** A request as the codec read it. */
  private record Question(HttpRequest request) implements Asked {

    @Override
    public String method() {
      return request.method().name();
    }

    @Override
    public String target() {
      return request.uri();
    }

    @Override
    public @Nullable String header(String name) {
      return request.headers().get(name);
    }
  }
}
