package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open connections, and turns away the ones for which there is no room. */
final class Crowd {

  private static final byte[] COME_AGAIN =
      """
      HTTP/1.1 503 Service Unavailable\r
      Retry-After: 5\r
      Content-Length: 0\r
      Cache-Control: no-store\r
      Content-Security-Policy: default-src 'none'\r
      X-Content-Type-Options: nosniff\r
      Connection: close\r
      \r
      """
          .getBytes(US_ASCII);

  private final AtomicInteger open = new AtomicInteger();
  private final int most;

  Crowd(int most, MeterRegistry meters) {
    this.most = most;
    Gauge.builder("celakarte.connections", open, AtomicInteger::get)
        .description("Open connections of visitors, editors and programs")
        .register(meters);
  }

  /** Lets a new connection in, or answers it and ends it. */
  void join(Channel channel) {
    var count = open.incrementAndGet();
    channel.closeFuture().addListener(_ -> open.decrementAndGet());
    if (count > most) {
      channel.pipeline().addFirst("celakarte.full", new Full());
    }
  }

  /** Stands first in the pipeline of a connection that has no place, and lets nothing pass. */
  private static final class Full extends ChannelInboundHandlerAdapter {

    @Override
    public void channelActive(ChannelHandlerContext context) {
      var unused =
          context
              .writeAndFlush(Unpooled.wrappedBuffer(COME_AGAIN))
              .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ReferenceCountUtil.release(message);
    }
  }
}
