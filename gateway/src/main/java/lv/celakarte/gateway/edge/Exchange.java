package lv.celakarte.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.FastThreadLocal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.Part;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.copies.Copies;
import lv.celakarte.gateway.copies.Copy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request on its way to a copy of the part behind, and the answer on its way back. Until the
 * answer has begun the request is kept, so that another copy can be asked when one is not there.
 */
final class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final FastThreadLocal<PlainAnswer> READING =
      new FastThreadLocal<>() {
        @Override
        protected PlainAnswer initialValue() {
          return new PlainAnswer();
        }
      };

  /** So much of a body is copied behind its head, because one piece is written faster than two. */
  private static final int COPIED = 16 * 1024;

  /** Hears what becomes of an exchange. */
  interface Asking {
    /** Whether the connection to the client ends with this answer. */
    boolean endsConnection();

    /** The answer has been written, but for flushing it. */
    void answered();

    /** There will be no answer of the part. */
    void refused(Answer answer, boolean headOnly);
  }

  private final Relay relay;
  private final Asking asking;
  private final ChannelHandlerContext client;
  private final Area area;
  private final Part part;
  private final Copies copies;
  private final Known asked;
  private final boolean repeatable;
  private final Troubles troubles;
  private final List<Copy> tried = new ArrayList<>(1);
  private final long began = System.nanoTime();
  private Relay.@Nullable Outgoing outgoing;
  private @Nullable Copy copy;
  private @Nullable UpstreamLine line;
  private @Nullable ByteBuf begun;
  private @Nullable BodyEnd body;
  private long progress = began;
  private int status;
  private boolean reused;
  private boolean upstreamStays;
  private boolean last;
  private boolean ended;

  Exchange(
      Edge edge,
      Asking asking,
      ChannelHandlerContext client,
      PlainRequest request,
      Area area,
      Part part) {
    this.relay = edge.relay();
    this.asking = asking;
    this.client = client;
    this.area = area;
    this.part = part;
    this.copies = relay.copies(part);
    this.asked = Known.of(request);
    this.repeatable = repeatable(request, area);
    this.troubles = edge.troubles();
    this.outgoing = relay.outgoing(client.alloc(), request, area);
  }

  /** Whether asking twice does no harm. */
  private static boolean repeatable(PlainRequest request, Area area) {
    return request.method().equals("GET")
        || request.method().equals("HEAD")
        || area == Area.QUESTIONS
        || Target.path(request.target()).endsWith("/evaluate");
  }

  /** Sends the request on. */
  void begin() {
    ask(copies.next(tried).orElseThrow());
  }

  private void ask(Copy chosen) {
    copy = chosen;
    tried.add(chosen);
    var known = relay.upstreams().idle(client.channel().eventLoop(), chosen);
    if (known == null) {
      open(chosen);
    } else {
      reused = true;
      send(known, chosen);
    }
  }

  private void open(Copy chosen) {
    reused = false;
    var unused =
        relay
            .upstreams()
            .open(client.channel(), chosen)
            .addListener((ChannelFuture opened) -> opened(opened, chosen));
  }

  private void opened(ChannelFuture opened, Copy chosen) {
    if (ended) {
      var unused = opened.channel().close();
    } else if (opened.isSuccess()) {
      send(UpstreamLine.of(opened.channel()), chosen);
    } else {
      // Nobody has read anything, so whatever it asks for, another one can be asked.
      chosen.up(false);
      askAnother(true, opened.cause());
    }
  }

  private void send(UpstreamLine to, Copy chosen) {
    var request = outgoing;
    if (request == null) {
      return;
    }
    line = to;
    to.attach(this);
    progress = System.nanoTime();
    var channel = to.channel();
    var unused =
        channel.writeAndFlush(request.to(client.alloc(), chosen.address()), channel.voidPromise());
  }

  // ------------------------------------------------------------ what comes back

  /** More of the answer; taken over. */
  void answer(ByteBuf bytes) {
    progress = System.nanoTime();
    try {
      if (body == null) {
        head(bytes);
      } else {
        body(bytes);
      }
    } finally {
      bytes.release();
    }
  }

  private void head(ByteBuf came) {
    var bytes = together(came);
    try {
      var answer = READING.get();
      answer.load(bytes);
      switch (answer.read()) {
        case WHOLE -> begins(answer, bytes);
        case INCOMPLETE -> begun = bytes.retain();
        case OTHER -> brokenOff(new IOException("An answer that is no HTTP"));
      }
    } finally {
      bytes.release();
    }
  }

  private ByteBuf together(ByteBuf came) {
    var before = begun;
    begun = null;
    if (before == null) {
      return came.retain();
    }
    try {
      return client
          .alloc()
          .buffer(before.readableBytes() + came.readableBytes())
          .writeBytes(before)
          .writeBytes(came);
    } finally {
      before.release();
    }
  }

  private void begins(PlainAnswer answer, ByteBuf bytes) {
    bytes.skipBytes(answer.size());
    if (answer.status() < 200) {
      if (bytes.isReadable()) {
        head(bytes);
      }
    } else if (closing(answer)) {
      askAnother(true, new IOException("A server that ends"));
    } else {
      forgetRequest();
      status = answer.status();
      var end = BodyEnd.of(answer, bodiless());
      body = end;
      upstreamStays = answer.stays() && !(end instanceof BodyEnd.Connection);
      last = asking.endsConnection() || end instanceof BodyEnd.Connection;
      pass(relay.head(client.alloc(), answer, area, last), end, bytes);
    }
  }

  /**
   * A server that is shutting down refuses what still comes on old connections before it reads it:
   * with this status and nothing else. An answer of the service itself has a body and a type.
   */
  private boolean closing(PlainAnswer answer) {
    return answer.status() == 503 && !answer.typed() && tried.size() < copies.all().size();
  }

  private boolean bodiless() {
    return status == 204 || status == 304 || asked.method().equals("HEAD");
  }

  private void pass(ByteBuf head, BodyEnd end, ByteBuf bytes) {
    var length = end.take(bytes);
    if (length < 0) {
      head.release();
      brokenOff(new IOException("An answer that is no HTTP"));
      return;
    }
    if (length <= COPIED) {
      head.writeBytes(bytes, length);
      write(head);
    } else {
      write(head);
      write(bytes.readRetainedSlice(length));
    }
    finish(end, bytes.isReadable());
  }

  private void body(ByteBuf bytes) {
    var end = body;
    var length = end == null ? -1 : end.take(bytes);
    if (end == null || length < 0) {
      brokenOff(new IOException("An answer that is no HTTP"));
      return;
    }
    write(bytes.readRetainedSlice(length));
    finish(end, bytes.isReadable());
  }

  private void write(ByteBuf bytes) {
    var unused = client.write(bytes, client.voidPromise());
  }

  private void finish(BodyEnd end, boolean more) {
    if (!end.reached()) {
      regulate();
      return;
    }
    var used = end();
    var from = copy;
    if (used != null && from != null && upstreamStays && !more) {
      used.channel().config().setAutoRead(true);
      relay.upstreams().keep(used, from);
    } else {
      close(used);
    }
    done();
  }

  private void done() {
    relay.times().took(part, asked.method(), status, System.nanoTime() - began);
    if (last) {
      Wire.close(client);
    }
    asking.answered();
  }

  /** Nothing more has come for now. */
  void pause() {
    if (body != null) {
      client.flush();
    }
  }

  /** The part behind goes on when the client has read what came so far. */
  void regulate() {
    var used = line;
    if (used != null) {
      used.channel().config().setAutoRead(client.channel().isWritable());
    }
  }

  // ------------------------------------------------------------ what goes wrong

  /** The connection to the part behind ended, or cannot be understood any more. */
  void brokenOff(Throwable cause) {
    if (ended) {
      return;
    }
    if (body instanceof BodyEnd.Connection && cause instanceof IOException) {
      // The end of the connection is the end of the answer.
      close(end());
      done();
    } else if (body != null) {
      // Half an answer cannot be mended; the client sees by the end of the connection that it is.
      LOG.warn("The part behind {} broke off: {}", area, cause.getClass().getSimpleName());
      close(end());
      var unused = client.close();
    } else if (reused && repeatable && copy != null) {
      // It may have been closed while it lay idle: once more, on a connection of its own.
      letGo();
      open(copy);
    } else {
      askAnother(repeatable, cause);
    }
  }

  private void askAnother(boolean harmless, Throwable cause) {
    letGo();
    var next = harmless ? copies.next(tried) : Optional.<Copy>empty();
    if (next.isPresent()) {
      ask(next.get());
    } else {
      LOG.warn("The part behind {} does not answer: {}", area, cause.getClass().getSimpleName());
      refuse();
    }
  }

  private void refuse() {
    close(end());
    status = Trouble.UNAVAILABLE.status();
    relay.times().took(part, asked.method(), status, System.nanoTime() - began);
    asking.refused(troubles.answer(Trouble.UNAVAILABLE, asked), asked.method().equals("HEAD"));
  }

  /** The part behind has to begin its answer in time, and then to go on with it. */
  void look(long now) {
    if (ended || now - progress < relay.patience().toNanos() || !client.channel().isWritable()) {
      return;
    }
    if (body == null) {
      LOG.warn("The part behind {} does not answer in time", area);
      refuse();
    } else {
      brokenOff(new TimeoutException());
    }
  }

  /** Nobody waits for the answer any more. */
  void abandon() {
    if (!ended) {
      close(end());
    }
  }

  /** Lets go of everything; tells the connection to the part behind. */
  private @Nullable UpstreamLine end() {
    ended = true;
    forgetRequest();
    var half = begun;
    begun = null;
    if (half != null) {
      half.release();
    }
    var used = line;
    line = null;
    if (used != null) {
      used.detach();
    }
    return used;
  }

  private void letGo() {
    var used = line;
    line = null;
    if (used != null) {
      used.detach();
      used.close();
    }
    var half = begun;
    begun = null;
    if (half != null) {
      half.release();
    }
  }

  private void forgetRequest() {
    var request = outgoing;
    outgoing = null;
    if (request != null) {
      request.bytes().release();
    }
  }

  private static void close(@Nullable UpstreamLine used) {
    if (used != null) {
      used.close();
    }
  }

  /** What has to be known of the request when its bytes have been read over. */
  private record Known(String method, String target, @Nullable String languages) implements Asked {

    static Known of(PlainRequest request) {
      return new Known(request.method(), request.target(), request.header("accept-language"));
    }

    @Override
    public @Nullable String header(String name) {
      return name.equalsIgnoreCase("Accept-Language") ? languages : null;
    }
  }
}
