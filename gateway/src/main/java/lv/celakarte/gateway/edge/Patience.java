package lv.celakarte.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lv.celakarte.gateway.GatewaySettings.Connections;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections that cost more than they ask for: those that send the head of a request letter
 * by letter (an idle time-out does not see them, they are never idle), those whose bodies trickle
 * in, those on which nothing happens, and those whose client does not read its answer.
 *
 * <p>Looks at each connection a few times a minute instead of keeping time at every request.
 */
final class Patience extends ChannelInboundHandlerAdapter {

  private final FrontDoor door;
  private final FastLane lane;
  private final Connections limits;
  private @Nullable Future<?> watch;
  private long headBegan;
  private final Pace pace;
  private long looked = System.nanoTime();
  private long reads;
  private long readsSeen = -1;
  private long quietSince;
  private long writtenSeen = -1;
  private long stuckSince;

  Patience(FrontDoor door, FastLane lane, Connections limits) {
    this.door = door;
    this.lane = lane;
    this.limits = limits;
    this.pace = new Pace(limits.pace(), limits.head());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    var every = Math.max(100, limits.head().toMillis() / 4);
    watch =
        context
            .executor()
            .scheduleAtFixedRate(() -> look(context), every, every, TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    reads++;
    if (door.inMessage() && bytes instanceof ByteBuf body) {
      pace.came(body.readableBytes());
    }
    var before = door.messages() + lane.answers();
    var between = !door.inMessage();
    context.fireChannelRead(bytes);
    var nothingBegan = !door.inMessage() && door.messages() + lane.answers() == before;
    if (!lane.waits() && !(between && nothingBegan)) {
      headBegan = 0;
    } else if (headBegan == 0) {
      headBegan = System.nanoTime();
    }
  }

  private void look(ChannelHandlerContext context) {
    var now = System.nanoTime();
    lane.look(now);
    if (trickles(context, now)) {
      var behind = context.pipeline().context(door);
      if (behind != null) {
        door.bodyTooSlow(behind);
      }
      return;
    }
    if (headBegan != 0 && now - headBegan > limits.head().toNanos()) {
      headBegan = 0;
      var behind = context.pipeline().context(door);
      if (behind != null) {
        door.tooSlow(behind);
      }
    } else if (quiet(now) || stuck(context, now)) {
      var unused = context.close();
    }
  }

  /** Whether a body comes too slowly, as far as it is the client who lets others wait. */
  private boolean trickles(ChannelHandlerContext context, long now) {
    var passed = now - looked;
    looked = now;
    if (!door.inMessage()) {
      pace.begin();
      return false;
    }
    return context.channel().config().isAutoRead() && pace.tooSlow(passed);
  }

  /** Nobody has asked anything for long, and nobody waits for an answer. */
  private boolean quiet(long now) {
    if (reads != readsSeen || !door.isFree() || !lane.isFree()) {
      readsSeen = reads;
      quietSince = now;
    }
    return now - quietSince > limits.idle().toNanos();
  }

  /** An answer lies ready and the client has not taken a byte of it for long. */
  private boolean stuck(ChannelHandlerContext context, long now) {
    var outbound = context.channel().unsafe().outboundBuffer();
    var waiting = outbound == null ? 0 : outbound.totalPendingWriteBytes();
    var written = outbound == null ? 0 : waiting * 31 + outbound.currentProgress();
    if (waiting == 0 || written != writtenSeen) {
      writtenSeen = written;
      stuckSince = now;
    }
    return now - stuckSince > limits.stalled().toNanos();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    var watching = watch;
    if (watching != null) {
      var unused = watching.cancel(false);
    }
  }
}
