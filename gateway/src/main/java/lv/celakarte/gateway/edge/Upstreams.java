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
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.celakarte.gateway.GatewaySettings.Services;
import lv.celakarte.gateway.answers.Part;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the parts behind the edge. Each event loop has its own, so that a request and its
 * answer never change threads and nothing is locked.
 */
final class Upstreams {

  private static final AttributeKey<Long> IDLE_SINCE =
      AttributeKey.valueOf(Upstreams.class, "idle-since");
  private static final int MOST_IDLE = 64;

  /** Shorter than any server of ours keeps a silent connection. */
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);

  private static final int CONNECT_MILLIS = 2_000;
  private static final int LONGEST_HEAD = 32 * 1024;

  private final Map<Part, URI> addresses = new EnumMap<>(Part.class);
  private final Map<EventLoop, Map<Part, Deque<Channel>>> idle = new ConcurrentHashMap<>();
  private final Map<Class<?>, AddressResolverGroup<InetSocketAddress>> resolvers =
      new ConcurrentHashMap<>();

  Upstreams(Services services) {
    put(Part.SITE, services.site());
    put(Part.CONTENT, services.content());
    put(Part.QUESTIONNAIRE, services.questionnaire());
    put(Part.DIRECTORY, services.directory());
    put(Part.ANALYTICS, services.analytics());
  }

  /** Parts with several copies are left to the routes, which know which copy to ask. */
  private void put(Part part, List<URI> copies) {
    if (copies.size() == 1) {
      addresses.put(part, copies.getFirst());
    }
  }

  /** The host and port of a part that can be reached over plain HTTP; {@code null} for others. */
  @Nullable String authority(Part part) {
    var address = addresses.get(part);
    return address != null && "http".equals(address.getScheme()) && plain(address)
        ? address.getRawAuthority()
        : null;
  }

  private static boolean plain(URI address) {
    var path = address.getRawPath();
    return address.getHost() != null && (path == null || path.isEmpty() || path.equals("/"));
  }

  /** A connection that was used before, or {@code null}. Only for callers on that event loop. */
  @Nullable Channel idle(EventLoop loop, Part part) {
    var channels = channels(loop, part);
    var now = System.nanoTime();
    for (var channel = channels.pollFirst(); channel != null; channel = channels.pollFirst()) {
      var since = channel.attr(IDLE_SINCE).get();
      if (channel.isActive() && since != null && now - since < LONGEST_IDLE.toNanos()) {
        return channel;
      }
      var unused = channel.close();
    }
    return null;
  }

  /** Keeps a connection for the next request. */
  void keep(Channel channel, Part part) {
    var channels = channels(channel.eventLoop(), part);
    if (channels.size() < MOST_IDLE) {
      channel.attr(IDLE_SINCE).set(System.nanoTime());
      channels.addFirst(channel);
    } else {
      var unused = channel.close();
    }
  }

  /** Opens a connection on the event loop of the client's. */
  ChannelFuture open(Channel client, Part part) {
    var address = addresses.get(part);
    if (address == null) {
      throw new IllegalStateException("Nobody stands behind " + part);
    }
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
                var decoding = new HttpDecoderConfig().setMaxHeaderSize(LONGEST_HEAD);
                channel
                    .pipeline()
                    .addLast(new HttpClientCodec(decoding, false, false))
                    .addLast(Exchange.ANSWERS, new Exchange.Answers());
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

  private Deque<Channel> channels(EventLoop loop, Part part) {
    return idle.computeIfAbsent(loop, _ -> new EnumMap<>(Part.class))
        .computeIfAbsent(part, _ -> new ArrayDeque<>());
  }
}
