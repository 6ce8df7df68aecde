package lv.celakarte.gateway.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections that send the head of a request letter by letter. An idle time-out does not see
 * them: they are never idle.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

  private final FrontDoor door;
  private final Duration longest;
  private long began;
  private @Nullable Future<?> watch;

  HeadDeadline(FrontDoor door, Duration longest) {
    this.door = door;
    this.longest = longest;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    var every = Math.max(100, longest.toMillis() / 4);
    watch =
        context
            .executor()
            .scheduleAtFixedRate(() -> look(context), every, every, TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    var waiting = !door.inMessage();
    if (waiting && began == 0) {
      began = System.nanoTime();
    }
    var before = door.messages();
    context.fireChannelRead(bytes);
    if (door.inMessage() || door.messages() != before) {
      began = 0;
    }
  }

  private void look(ChannelHandlerContext context) {
    if (began != 0 && System.nanoTime() - began > longest.toNanos()) {
      began = 0;
      var behind = context.pipeline().context(door);
      if (behind != null) {
        door.tooSlow(behind);
      }
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    var watching = watch;
    if (watching != null) {
      var unused = watching.cancel(false);
    }
  }
}
