package lv.celakarte.gateway.edge;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients apart by address, for the time of one decision; nothing here is written down.
 *
 * <p>The address of the connection counts. Only when that is a proxy of ours, what the proxy says
 * counts instead.
 */
final class Clients {

  private record Network(byte[] address, int bits) {

    boolean contains(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (var bit = 0; bit < bits; bit++) {
        var mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Network> proxies;

  Clients(List<String> proxies) {
    this.proxies = proxies.stream().map(Clients::network).toList();
  }

  /**
   * A key for the client; people behind one IPv6 network are one client, it has endless addresses.
   */
  String key(@Nullable InetAddress peer, String forwardedFor) {
    if (peer == null) {
      return "unknown";
    }
    var client = peer.getAddress();
    if (!forwardedFor.isBlank() && ours(client)) {
      client = behind(forwardedFor, client);
    }
    var significant = client.length == 16 ? Arrays.copyOf(client, 8) : client;
    return HexFormat.of().formatHex(significant);
  }

  /** The last address that is not a proxy of ours: everything before it can be invented. */
  private byte[] behind(String forwardedFor, byte[] otherwise) {
    var addresses = forwardedFor.split(",", -1);
    for (var i = addresses.length - 1; i >= 0; i--) {
      var address = parse(addresses[i].strip());
      if (address == null) {
        return otherwise;
      }
      if (!ours(address)) {
        return address;
      }
    }
    return otherwise;
  }

  private boolean ours(byte[] address) {
    return proxies.stream().anyMatch(network -> network.contains(address));
  }

  private static Network network(String text) {
    var slash = text.indexOf('/');
    var address = parse(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw new IllegalArgumentException(
          "celakarte.gateway.trusted-proxies: " + text + " is no address");
    }
    var bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
    return new Network(address, Math.min(bits, address.length * 8));
  }

  /** Only literal addresses: a name would be asked of the network. */
  private static byte @Nullable [] parse(String text) {
    if (!text.matches("[0-9a-fA-F.:]{2,45}")) {
      return null;
    }
    try {
      return InetAddress.ofLiteral(text).getAddress();
    } catch (IllegalArgumentException noLiteral) {
      return null;
    }
  }
}
