package lv.celakarte.content.links;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * Tells addresses of the open internet from those within: what an editor writes must never make
 * this service ask its own neighbours.
 */
final class PublicAddresses implements Predicate<InetAddress> {

  @Override
  public boolean test(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> open(four.getAddress());
      case Inet6Address six -> openSix(six.getAddress());
      default -> false;
    };
  }

  private static boolean open(byte[] bytes) {
    var first = bytes[0] & 0xff;
    var second = bytes[1] & 0xff;
    var third = bytes[2] & 0xff;
    var shared = first == 100 && second >= 64 && second < 128;
    var protocols = first == 192 && second == 0 && (third == 0 || third == 2);
    var benchmarks = first == 198 && (second == 18 || second == 19);
    var examples =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 224 && !shared && !protocols && !benchmarks && !examples;
  }

  /**
   * Only what is given out to the world (2000::/3), without tunnels to addresses of the old kind.
   */
  private static boolean openSix(byte[] bytes) {
    var first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    var second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    var tunnel = first == 0x2002 || (first == 0x2001 && (second == 0 || second == 0xdb8));
    return (first & 0xe000) == 0x2000 && !tunnel;
  }
}
