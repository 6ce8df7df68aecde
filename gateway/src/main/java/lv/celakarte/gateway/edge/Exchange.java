package lv.celakarte.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Part;
import lv.celakarte.gateway.answers.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way to the part behind, and the answer on its way back. */
final class Exchange {

  static final String ANSWERS = "celakarte.answers";

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final Relay relay;
  private final FrontDoor door;
  private final ChannelHandlerContext client;
  private final HttpRequest outgoing;
  private final Area area;
  private final Part part;
  private final long longestBody;
  private final long began = System.nanoTime();
  private final Queue<HttpContent> early = new ArrayDeque<>();
  private @Nullable Channel upstream;
  private @Nullable Future<?> timer;
  private long progress = began;
  private long bodyRead;
  private int status;
  private boolean reused;
  private boolean requestDone;
  private boolean upstreamStays;
  private boolean skippingInterim;
  private boolean ended;

  Exchange(
      Relay relay,
      FrontDoor door,
      ChannelHandlerContext client,
      HttpRequest request,
      Area area,
      Part part,
      long longestBody) {
    this.relay = relay;
    this.door = door;
    this.client = client;
    this.outgoing = relay.clean(request, area, part);
    this.area = area;
    this.part = part;
    this.longestBody = longestBody;
  }

  /** Sends the head of the request on. */
  void begin() {
    timer = schedule(relay.patience().toNanos());
    var known = relay.upstreams().idle(client.channel().eventLoop(), part);
    if (known == null) {
      open();
    } else {
      reused = true;
      attach(known);
    }
  }

  private void open() {
    reused = false;
    var unused =
        relay
            .upstreams()
            .open(client.channel(), part)
            .addListener((ChannelFuture opened) -> opened(opened));
  }

  private void opened(ChannelFuture opened) {
    if (!opened.isSuccess()) {
      failed(opened.cause());
    } else if (ended) {
      var unused = opened.channel().close();
    } else {
      attach(opened.channel());
    }
  }

  private void attach(Channel channel) {
    upstream = channel;
    Answers.of(channel).exchange = this;
    var _ = channel.write(outgoing, channel.voidPromise());
    for (var content = early.poll(); content != null; content = early.poll()) {
      var _ = channel.write(content, channel.voidPromise());
    }
    channel.flush();
    if (!requestDone) {
      door.readMore(client);
    }
  }

  /** Whether more of the request's body can be taken. */
  boolean wantsMore() {
    var channel = upstream;
    return !requestDone && channel != null && channel.isWritable();
  }

  /** Sends a part of the request's body on; takes it over. */
  void send(HttpContent content) {
    bodyRead += content.content().readableBytes();
    requestDone |= content instanceof LastHttpContent;
    var channel = upstream;
    if (content.decoderResult().isFailure()) {
      content.release();
      requestDone = false;
      refuse(Trouble.BAD_REQUEST);
    } else if (bodyRead > longestBody) {
      content.release();
      requestDone = false;
      refuse(Trouble.TOO_LARGE);
    } else if (channel == null) {
      early.add(content);
    } else {
      var unused = channel.writeAndFlush(content, channel.voidPromise());
    }
  }

  /** What came back from the part behind; taken over. */
  private void answer(Object message) {
    progress = System.nanoTime();
    if (message instanceof HttpResponse response && !begins(response)) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpContent content) {
      if (skippingInterim) {
        skippingInterim = !(content instanceof LastHttpContent);
        content.release();
      } else {
        pass(content);
      }
    }
  }

  /** Whether this is the head of the answer, and could be passed on. */
  private boolean begins(HttpResponse response) {
    if (response.decoderResult().isFailure()) {
      failed(response.decoderResult().cause());
      return false;
    }
    if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
      skippingInterim = true;
      return false;
    }
    status = response.status().code();
    upstreamStays = HttpUtil.isKeepAlive(response);
    var ours = relay.clean(response, area);
    if (!HttpUtil.isContentLengthSet(ours) && mayHaveBody()) {
      ours.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    }
    door.beginAnswer(client, ours, requestDone);
    return true;
  }

  private boolean mayHaveBody() {
    return status != 204 && status != 304 && !outgoing.method().equals(HttpMethod.HEAD);
  }

  private void pass(HttpContent content) {
    if (content.decoderResult().isFailure()) {
      content.release();
      failed(content.decoderResult().cause());
      return;
    }
    var last = content instanceof LastHttpContent;
    door.goOn(client, content);
    if (last) {
      finish();
    } else {
      regulate();
    }
  }

  /** The part behind goes on when the client has read what came so far. */
  void regulate() {
    var channel = upstream;
    if (channel != null) {
      channel.config().setAutoRead(client.channel().isWritable());
    }
  }

  private void finish() {
    var channel = end();
    if (channel != null) {
      channel.config().setAutoRead(true);
      if (upstreamStays && requestDone) {
        relay.upstreams().keep(channel, part);
      } else {
        var unused = channel.close();
      }
    }
    relay.times().took(part, outgoing.method().name(), status, System.nanoTime() - began);
    door.ended(client);
  }

  /** Lets go of everything; tells the connection to the part behind. */
  private @Nullable Channel end() {
    ended = true;
    var watching = timer;
    if (watching != null) {
      var unused = watching.cancel(false);
    }
    early.forEach(ReferenceCountUtil::release);
    early.clear();
    var channel = upstream;
    upstream = null;
    if (channel != null) {
      Answers.of(channel).exchange = null;
    }
    return channel;
  }

  /** Nobody waits for the answer any more. */
  void abandon() {
    if (!ended) {
      close(end());
    }
  }

  private static void close(@Nullable Channel channel) {
    if (channel != null) {
      var unused = channel.close();
    }
  }

  private void failed(Throwable cause) {
    if (ended) {
      return;
    }
    if (reused && status == 0 && repeatable()) {
      // It was closed while it lay idle; the other end has not read a byte of this.
      var channel = upstream;
      upstream = null;
      if (channel != null) {
        Answers.of(channel).exchange = null;
        close(channel);
      }
      if (requestDone) {
        early.add(LastHttpContent.EMPTY_LAST_CONTENT);
      }
      open();
      return;
    }
    LOG.warn("The part behind {} does not answer: {}", area, cause.getClass().getSimpleName());
    if (status == 0) {
      refuse(Trouble.UNAVAILABLE);
    } else {
      // Half an answer cannot be mended; the client sees by the end of the connection that it is.
      close(end());
      var unused = client.close();
    }
  }

  private boolean repeatable() {
    return bodyRead == 0
        && !HttpUtil.isContentLengthSet(outgoing)
        && !HttpUtil.isTransferEncodingChunked(outgoing)
        && (outgoing.method().equals(HttpMethod.GET) || outgoing.method().equals(HttpMethod.HEAD));
  }

  private void refuse(Trouble trouble) {
    close(end());
    relay.times().took(part, outgoing.method().name(), trouble.status(), System.nanoTime() - began);
    door.refuse(client, trouble, requestDone);
  }

  private Future<?> schedule(long nanos) {
    return client.executor().schedule(this::look, nanos, TimeUnit.NANOSECONDS);
  }

  /** The part behind has to begin its answer in time, and then to go on with it. */
  private void look() {
    if (ended) {
      return;
    }
    var left = relay.patience().toNanos() - (System.nanoTime() - progress);
    if (left > 0 || !client.channel().isWritable()) {
      timer = schedule(Math.max(left, TimeUnit.SECONDS.toNanos(1)));
    } else {
      reused = false;
      failed(new TimeoutException());
    }
  }

  /** Hears what a part behind says on one connection. */
  static final class Answers extends ChannelInboundHandlerAdapter {

    private @Nullable Exchange exchange;

    static Answers of(Channel channel) {
      return channel.pipeline().get(Answers.class);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      var current = exchange;
      if (current != null) {
        current.answer(message);
      } else {
        // Nobody asked: such a connection is not to be trusted with the next question.
        ReferenceCountUtil.release(message);
        var unused = context.close();
      }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
      var current = exchange;
      if (current != null) {
        current.client.flush();
      }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
      var current = exchange;
      if (current != null) {
        current.door.readMore(current.client);
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      fail(new IOException("The connection ended"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      fail(cause);
      var unused = context.close();
    }

    private void fail(Throwable cause) {
      var current = exchange;
      if (current != null) {
        current.failed(cause);
      }
    }
  }
}
