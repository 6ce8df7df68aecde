package lv.celakarte.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One connection to a part behind: tells the exchange that uses it what comes back. */
final class UpstreamLine extends ChannelInboundHandlerAdapter {

  private final Channel channel;
  private @Nullable Exchange exchange;
  private long idleSince;

  UpstreamLine(Channel channel) {
    this.channel = channel;
  }

  static UpstreamLine of(Channel channel) {
    return channel.pipeline().get(UpstreamLine.class);
  }

  Channel channel() {
    return channel;
  }

  /** From now on everything that comes is for this exchange. */
  void attach(Exchange to) {
    exchange = to;
  }

  void detach() {
    exchange = null;
  }

  void rest() {
    idleSince = System.nanoTime();
  }

  long idleSince() {
    return idleSince;
  }

  void close() {
    var unused = channel.close();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    var current = exchange;
    if (current != null && message instanceof ByteBuf bytes) {
      current.answer(bytes);
    } else {
      // Nobody asked: such a connection is not to be trusted with the next question.
      ReferenceCountUtil.release(message);
      close();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    var current = exchange;
    if (current != null) {
      current.pause();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    fail(new IOException("The connection ended"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    fail(cause);
    close();
  }

  private void fail(Throwable cause) {
    var current = exchange;
    if (current != null) {
      current.brokenOff(cause);
    }
  }
}
