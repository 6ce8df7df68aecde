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
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Queue;
import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.Part;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
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

  private final Edge edge;

  /** Where the request that was let through belongs, until its answer has ended. */
  private @Nullable Area awaited;

  /** The part behind that works on it. */
  private @Nullable Part inside;

  /** Its body is still on its way. */
  private boolean arriving;

  /** The beginning of its answer has been written. */
  private boolean answering;

  /** It was answered here although the framework had it: what that still says goes nowhere. */
  private boolean takenBack;

  /** What a client sent without waiting for that answer; it has its turn afterwards. */
  private final Queue<Object> pipelined = new ArrayDeque<>();

  /** The request that comes in is answered here, not by the framework. */
  private boolean mine;

  private boolean inMessage;
  private boolean whole;
  private long messages;
  private boolean closing;
  private boolean wrote;
  private boolean consumed;
  private boolean readLater;

  FrontDoor(Edge edge) {
    this.edge = edge;
  }

  /** Whether no request is under way, so that another one could be answered in front of here. */
  boolean isFree() {
    return awaited == null && !inMessage && !closing && pipelined.isEmpty();
  }

  /** Whether a request's head has been read and its end has not. */
  boolean inMessage() {
    return inMessage;
  }

  /** Tells whether what comes next is a request that has come as a whole. */
  void expectWhole(boolean whole) {
    this.whole = whole;
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
      arrived();
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
      mine = closing || answered(context, request) || !letIn(context, request);
    }
    if (mine) {
      consumed = true;
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  /** Whether the framework has to answer; otherwise that is done. */
  private boolean letIn(ChannelHandlerContext context, HttpRequest request) {
    var path = Target.path(request.uri());
    var area = Area.of(path);
    var part = Part.of(area, path);
    if (part != null && !enter(part, request)) {
      refuse(context, request, edge.troubles().answer(Trouble.BUSY, new Question(request)));
      return false;
    }
    awaited = area;
    inside = part;
    return true;
  }

  private boolean enter(Part part, HttpRequest request) {
    arriving = inMessage && !whole && !bodiless(request);
    var entered = arriving ? edge.bulkheads().enterArriving(part) : edge.bulkheads().enter(part);
    arriving &= entered;
    return entered;
  }

  private static boolean bodiless(HttpRequest request) {
    return HttpUtil.getContentLength(request, 0L) == 0
        && !HttpUtil.isTransferEncodingChunked(request);
  }

  /** Answers at the door; a body that is on its way is not waited for. */
  private void refuse(ChannelHandlerContext context, HttpRequest request, Answer answer) {
    send(context, answer, request, bodiless(request) && HttpUtil.isKeepAlive(request));
  }

  private void arrived() {
    var part = inside;
    if (arriving && part != null) {
      edge.bulkheads().arrived(part);
    }
    arriving = false;
  }

  private void leave() {
    arrived();
    awaited = null;
    answering = false;
    var left = inside;
    inside = null;
    if (left != null) {
      edge.bulkheads().leave(left);
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
    leave();
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
      return edge.troubles().answer(fault(request.decoderResult().cause()), asked);
    }
    var headers = request.headers();
    if (!headers.contains(HOST) && request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
      return edge.troubles().answer(Trouble.BAD_REQUEST, asked);
    }
    var reads = request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    var bodiless = !headers.contains(CONTENT_LENGTH) && !headers.contains(TRANSFER_ENCODING);
    return reads && bodiless ? edge.site().answer(asked) : null;
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
    if (!keepAlive || edge.draining().begun()) {
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
    headers.add(DATE, edge.date().now());
    edge.security().site().writeTo(headers);
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
    sayTooSlow(context);
  }

  private void sayTooSlow(ChannelHandlerContext context) {
    var nobody = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    var answer = edge.troubles().answer(Trouble.REQUEST_TIMEOUT, new Question(nobody));
    sendLast(context, response(answer, false));
    context.flush();
  }

  /** Ends a connection on which the body of a request only trickles in. */
  void bodyTooSlow(ChannelHandlerContext context) {
    if (closing || awaited == null || answering || !pipelined.isEmpty()) {
      // There is an answer already, or it is somebody else's turn to be answered.
      var unused = context.close();
      return;
    }
    leave();
    takenBack = true;
    sayTooSlow(context);
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
    if (takenBack) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
      return;
    }
    if (message instanceof HttpResponse response && !informational(response)) {
      answering = true;
      edge.security().apply(response.headers(), awaited == null ? Area.SITE : awaited);
      if (!response.headers().contains(DATE)) {
        response.headers().set(DATE, edge.date().now());
      }
      if (edge.draining().begun()) {
        HttpUtil.setKeepAlive(response, false);
      }
      closing |= !HttpUtil.isKeepAlive(response);
    }
    var ends =
        message instanceof LastHttpContent
            && !(message instanceof FullHttpResponse full && informational(full));
    if (ends && closing) {
      var unused =
          context.write(message, promise.unvoid()).addListener(ChannelFutureListener.CLOSE);
    } else {
      var unused = context.write(message, promise);
    }
    if (ends) {
      leave();
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
