package lv.celakarte.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.FastThreadLocal;
import lv.celakarte.gateway.answers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Answers the plainest requests before the HTTP codec has seen them: their bytes are read in place
 * and the prepared bytes of the answer are written. Everything else goes on to the codec, byte for
 * byte as it came.
 *
 * <p>It only acts while nothing is under way behind it, so that answers keep the order of their
 * requests: no request unanswered, none half read, no byte of one left in the codec.
 */
final class FastLane extends ChannelInboundHandlerAdapter {

  private static final FastThreadLocal<PlainRequest> READING =
      new FastThreadLocal<>() {
        @Override
        protected PlainRequest initialValue() {
          return new PlainRequest();
        }
      };

  private final FrontDoor door;
  private final Edge edge;
  private final Wire wire;

  /** The beginning of a request whose end has not come. */
  private @Nullable ByteBuf begun;

  /** The codec has read a part of a request; from outside nobody can tell where it is. */
  private boolean codecIsInside;

  private long answers;
  private boolean took;
  private boolean passed;
  private boolean readLater;

  FastLane(FrontDoor door, Edge edge, Wire wire) {
    this.door = door;
    this.edge = edge;
    this.wire = wire;
  }

  /** How many requests were answered here. */
  long answers() {
    return answers;
  }

  /** Whether the beginning of a request waits here for the rest of it. */
  boolean waits() {
    return begun != null;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof ByteBuf sent)) {
      context.fireChannelRead(message);
      return;
    }
    var bytes = together(sent);
    try {
      if (clear() && bytes.readableBytes() <= PlainRequest.LONGEST) {
        serve(context, bytes);
      }
      if (bytes.isReadable()) {
        pass(context, bytes.retain());
      }
    } finally {
      bytes.release();
    }
  }

  private ByteBuf together(ByteBuf sent) {
    var before = begun;
    if (before == null) {
      return sent;
    }
    begun = null;
    before.writeBytes(sent);
    sent.release();
    return before;
  }

  private boolean clear() {
    return !codecIsInside && door.isFree() && !edge.draining().begun();
  }

  private void serve(ChannelHandlerContext context, ByteBuf bytes) {
    var request = READING.get();
    request.load(bytes);
    while (clear()) {
      switch (request.next()) {
        case PLAIN -> answer(context, bytes, request);
        case INCOMPLETE -> {
          keep(context, bytes);
          return;
        }
        case OTHER, NOTHING -> {
          return;
        }
      }
    }
  }

  private void answer(ChannelHandlerContext context, ByteBuf bytes, PlainRequest request) {
    Answer answer = edge.site().answer(request);
    if (answer == null) {
      pass(context, bytes.readRetainedSlice(request.length()));
      return;
    }
    bytes.skipBytes(request.length());
    took = true;
    answers++;
    wire.write(context, answer, request.headOnly());
  }

  private void keep(ChannelHandlerContext context, ByteBuf bytes) {
    if (bytes.readableBytes() < PlainRequest.LONGEST) {
      begun = context.alloc().buffer(bytes.readableBytes() + 512).writeBytes(bytes);
      took = true;
    }
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
  public void handlerRemoved(ChannelHandlerContext context) {
    var rest = begun;
    begun = null;
    if (rest != null) {
      rest.release();
    }
  }
}
