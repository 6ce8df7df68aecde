package lv.celakarte.gateway.edge;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.ReflectiveChannelFactory;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.celakarte.gateway.answers.Part;
import lv.celakarte.gateway.copies.Copies;
import lv.celakarte.gateway.copies.Copy;
import lv.celakarte.gateway.copies.Services;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the copies of the parts behind the edge. Each event loop has its own, so that a
 * request and its answer never change threads and nothing is locked.
 */
final class Upstreams {

  private static final int MOST_IDLE = 64;

  /** Shorter than any server of ours keeps a silent connection. */
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);

  private static final int CONNECT_MILLIS = 2_000;

  private final Map<Part, Copies> reachable = new EnumMap<>(Part.class);
  private final Map<EventLoop, Map<Copy, Deque<UpstreamLine>>> idle = new ConcurrentHashMap<>();
  private final Map<Class<?>, AddressResolverGroup<InetSocketAddress>> resolvers =
      new ConcurrentHashMap<>();

  Upstreams(Services services) {
    for (var part : Part.values()) {
      var copies = services.of(part);
      if (copies != null && copies.all().stream().allMatch(copy -> plain(copy.address()))) {
        reachable.put(part, copies);
      }
    }
  }

  /** The copies of a part that can be reached over plain HTTP; {@code null} for others. */
  @Nullable Copies copies(Part part) {
    return reachable.get(part);
  }

  private static boolean plain(URI address) {
    var path = address.getRawPath();
    return "http".equals(address.getScheme())
        && address.getHost() != null
        && (path == null || path.isEmpty() || path.equals("/"));
  }

  /** A connection that was used before, or {@code null}. Only for callers on that event loop. */
  @Nullable UpstreamLine idle(EventLoop loop, Copy copy) {
    var lines = lines(loop, copy);
    var now = System.nanoTime();
    for (var line = lines.pollFirst(); line != null; line = lines.pollFirst()) {
      if (line.channel().isActive() && now - line.idleSince() < LONGEST_IDLE.toNanos()) {
        return line;
      }
      line.close();
    }
    return null;
  }

  /** Keeps a connection for the next request. */
  void keep(UpstreamLine line, Copy copy) {
    var lines = lines(line.channel().eventLoop(), copy);
    if (lines.size() < MOST_IDLE) {
      line.rest();
      lines.addFirst(line);
    } else {
      line.close();
    }
  }

  /** Opens a connection on the event loop of the client's. */
  ChannelFuture open(Channel client, Copy copy) {
    var address = copy.address();
    var port = address.getPort() < 0 ? 80 : address.getPort();
    return new Bootstrap()
        .group(client.eventLoop())
        .channelFactory(new ReflectiveChannelFactory<>(client.getClass()))
        .resolver(resolvers.computeIfAbsent(client.getClass(), Upstreams::resolver))
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new UpstreamLine(channel));
              }
            })
        .connect(address.getHost(), port);
  }

  private static AddressResolverGroup<InetSocketAddress> resolver(Class<?> channel) {
    var builder = new DnsNameResolverBuilder();
    return new DnsAddressResolverGroup(
        channel == EpollSocketChannel.class
            ? builder.datagramChannelType(EpollDatagramChannel.class)
            : builder.datagramChannelType(NioDatagramChannel.class));
  }

  private Deque<UpstreamLine> lines(EventLoop loop, Copy copy) {
    return idle.computeIfAbsent(loop, _ -> new HashMap<>())
        .computeIfAbsent(copy, _ -> new ArrayDeque<>());
  }
}
