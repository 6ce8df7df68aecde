package lv.celakarte.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.FastThreadLocal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Part;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
import lv.celakarte.gateway.edge.Refusals.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * Answers the plainest requests before the HTTP codec has seen them: their bytes are read in place,
 * and either the prepared bytes of an answer are written, or the request is passed on to the part
 * behind. Everything else goes on to the codec, byte for byte as it came.
 *
 * <p>It only acts while nothing is under way behind it, so that answers keep the order of their
 * requests: no request unanswered, none half read, no byte of one left in the codec. What comes
 * while a request is passed on waits here for its turn.
 */
final class FastLane extends ChannelInboundHandlerAdapter implements Exchange.Asking {

  private static final FastThreadLocal<PlainRequest> READING =
      new FastThreadLocal<>() {
        @Override
        protected PlainRequest initialValue() {
          return new PlainRequest();
        }
      };

  /** What a client may send ahead while its first request is passed on. */
  private static final int MOST_AHEAD = 256 * 1024;

  private final FrontDoor door;
  private final Edge edge;
  private final Wire wire;

  /** The beginning of a request whose end has not come, or what waits for an answer to end. */
  private @Nullable ByteBuf begun;

  /** The codec has read a part of a request; from outside nobody can tell where it is. */
  private boolean codecIsInside;

  private @Nullable ChannelHandlerContext own;
  private @Nullable Exchange exchange;
  private @Nullable Part inside;
  private boolean closing;
  private boolean serving;
  private long answers;
  private boolean took;
  private boolean passed;
  private boolean readLater;

  FastLane(FrontDoor door, Edge edge, Wire wire) {
    this.door = door;
    this.edge = edge;
    this.wire = wire;
  }

  /** How many requests were answered or passed on here. */
  long answers() {
    return answers;
  }

  /** Whether the beginning of a request waits here for the rest of it. */
  boolean waits() {
    return begun != null && exchange == null;
  }

  /** Whether no request is passed on. */
  boolean isFree() {
    return exchange == null;
  }

  /** Looks whether a part behind takes too long. */
  void look(long now) {
    var passing = exchange;
    if (passing != null) {
      passing.look(now);
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    own = context;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf sent) {
      take(context, together(sent));
    } else {
      context.fireChannelRead(message);
    }
  }

  /** Does what can be done with bytes that are next; takes them over. */
  private void take(ChannelHandlerContext context, ByteBuf bytes) {
    try {
      if (closing) {
        return;
      }
      if (clear() && bytes.readableBytes() <= PlainRequest.LONGEST) {
        serve(context, bytes);
      }
      if (bytes.isReadable()) {
        rest(context, bytes);
      }
    } finally {
      bytes.release();
    }
  }

  private void rest(ChannelHandlerContext context, ByteBuf bytes) {
    if (closing) {
      return;
    }
    if (exchange == null) {
      pass(context, bytes.retain());
    } else if (bytes.readableBytes() > MOST_AHEAD) {
      var unused = context.close();
    } else {
      begun = context.alloc().buffer(bytes.readableBytes() + 512).writeBytes(bytes);
    }
  }

  private ByteBuf together(ByteBuf sent) {
    var before = begun;
    if (before == null) {
      return sent;
    }
    begun = null;
    if (before.readerIndex() > 0) {
      before.discardReadBytes();
    }
    before.writeBytes(sent);
    sent.release();
    return before;
  }

  private boolean clear() {
    return !codecIsInside
        && exchange == null
        && !closing
        && door.isFree()
        && !edge.draining().begun();
  }

  private void serve(ChannelHandlerContext context, ByteBuf bytes) {
    var request = READING.get();
    request.load(bytes);
    serving = true;
    while (clear()) {
      switch (request.next()) {
        case PLAIN -> answer(context, bytes, request);
        case INCOMPLETE -> {
          keep(context, bytes);
          serving = false;
          return;
        }
        case OTHER, NOTHING -> {
          serving = false;
          return;
        }
      }
    }
    serving = false;
  }

  private void answer(ChannelHandlerContext context, ByteBuf bytes, PlainRequest request) {
    Answer answer = edge.site().answer(request);
    if (answer != null) {
      bytes.skipBytes(request.length());
      write(context, answer, request);
    } else if (!passOn(context, bytes, request)) {
      passWhole(context, bytes.readRetainedSlice(request.length()));
    }
  }

  private void write(ChannelHandlerContext context, Answer answer, PlainRequest request) {
    took = true;
    answers++;
    closing = request.closes();
    wire.write(context, answer, request.headOnly(), closing);
  }

  /** Whether the part behind was asked, or it is known that it need not be. */
  private boolean passOn(ChannelHandlerContext context, ByteBuf bytes, PlainRequest request) {
    var path = Target.path(request.target());
    var area = Area.of(path);
    var part = Part.of(area, path);
    if (part == null || !edge.relay().takes(request, area, part)) {
      return false;
    }
    bytes.skipBytes(request.length());
    var refusal = edge.refusals().passing(request, area, circumstances(context, request));
    if (refusal == null && !edge.bulkheads().enter(part)) {
      refusal = edge.troubles().answer(Trouble.BUSY, request);
    }
    if (refusal != null) {
      write(context, refusal, request);
      return true;
    }
    took = true;
    answers++;
    inside = part;
    closing = request.closes();
    begin(new Exchange(edge, this, context, request, area, part));
    return true;
  }

  private void begin(Exchange fresh) {
    exchange = fresh;
    fresh.begin();
  }

  private static Circumstances circumstances(ChannelHandlerContext context, PlainRequest request) {
    var forwarded = request.header("x-forwarded-for");
    return new Circumstances(
        1, request.bodyLength(), peer(context), forwarded == null ? "" : forwarded);
  }

  private static @Nullable InetAddress peer(ChannelHandlerContext context) {
    return context.channel().remoteAddress() instanceof InetSocketAddress address
        ? address.getAddress()
        : null;
  }

  private void keep(ChannelHandlerContext context, ByteBuf bytes) {
    if (bytes.readableBytes() < PlainRequest.LONGEST) {
      begun = context.alloc().buffer(bytes.readableBytes() + 512).writeBytes(bytes);
      took = true;
    }
  }

  private void passWhole(ChannelHandlerContext context, ByteBuf request) {
    door.expectWhole(true);
    pass(context, request);
    door.expectWhole(false);
  }

  /**
   * Hands bytes to the codec. It takes a buffer for its own and reads from it, so when the buffer
   * has been read to its end the codec is between two requests, or inside one that the door knows
   * of. When it keeps a rest, only the codec knows what that is, and everything is its own from
   * then on.
   */
  private void pass(ChannelHandlerContext context, ByteBuf bytes) {
    passed = true;
    bytes.retain();
    try {
      context.fireChannelRead(bytes);
      codecIsInside |= bytes.isReadable();
    } finally {
      bytes.release();
    }
  }

  // ------------------------------------------------------------ what an exchange says

  @Override
  public boolean endsConnection() {
    closing |= edge.draining().begun();
    return closing;
  }

  @Override
  public void answered() {
    leave();
    goOn();
  }

  @Override
  public void refused(Answer answer, boolean headOnly) {
    leave();
    var context = own;
    if (context == null) {
      return;
    }
    wire.write(context, answer, headOnly, endsConnection());
    goOn();
  }

  private void leave() {
    exchange = null;
    var left = inside;
    inside = null;
    if (left != null) {
      edge.bulkheads().leave(left);
    }
  }

  /** The next request's turn. */
  private void goOn() {
    var context = own;
    if (context == null || context.isRemoved()) {
      return;
    }
    if (serving) {
      // It failed while it was begun: whoever began it goes on by himself.
      return;
    }
    var waiting = begun;
    begun = null;
    if (waiting != null) {
      take(context, waiting);
    }
    took = true;
    channelReadComplete(context);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    var tookSome = took;
    var passedSome = passed;
    took = false;
    passed = false;
    if (tookSome) {
      context.flush();
    }
    if (passedSome || !tookSome) {
      context.fireChannelReadComplete();
    } else {
      readOn(context);
    }
  }

  /** Nothing behind this handler knows of what it took out, so it asks for more by itself. */
  private void readOn(ChannelHandlerContext context) {
    // A client that asks without reading the answers must not fill the memory.
    readLater = !context.channel().isWritable();
    if (!readLater && exchange == null && !closing) {
      context.read();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    var passing = exchange;
    if (passing != null) {
      passing.regulate();
    }
    if (readLater) {
      readOn(context);
    }
    context.fireChannelWritabilityChanged();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    var rest = begun;
    begun = null;
    if (rest != null) {
      rest.release();
    }
    var abandoned = exchange;
    leave();
    if (abandoned != null) {
      abandoned.abandon();
    }
  }
}
