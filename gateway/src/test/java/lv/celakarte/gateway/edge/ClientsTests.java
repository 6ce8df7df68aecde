package lv.celakarte.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientsTests {

  private final Clients clients = new Clients(List.of("10.0.0.0/8", "fd00::/8"));

  @Test
  void tellsAddressesApart() {
    assertThat(key("192.0.2.1", "")).isNotEqualTo(key("192.0.2.2", ""));
    assertThat(key("192.0.2.1", "")).isEqualTo(key("192.0.2.1", ""));
  }

  @Test
  void takesOneNetworkOfTheNewKindForOneClient() {
    assertThat(key("2001:db8:1:2::1", "")).isEqualTo(key("2001:db8:1:2:ffff::9", ""));
    assertThat(key("2001:db8:1:2::1", "")).isNotEqualTo(key("2001:db8:1:3::1", ""));
  }

  @Test
  void believesItsOwnProxiesOnly() {
    assertThat(key("10.1.1.1", "192.0.2.9")).isEqualTo(key("192.0.2.9", ""));
    assertThat(key("192.0.2.1", "192.0.2.9")).isEqualTo(key("192.0.2.1", ""));
  }

  @Test
  void takesTheLastAddressThatNoProxyOfItsOwnHas() {
    assertThat(key("10.1.1.1", "1.1.1.1, 192.0.2.9, 10.2.2.2")).isEqualTo(key("192.0.2.9", ""));
    assertThat(key("10.1.1.1", "10.2.2.2")).isEqualTo(key("10.1.1.1", ""));
    assertThat(key("10.1.1.1", "nonsense")).isEqualTo(key("10.1.1.1", ""));
  }

  @Test
  void refusesAProxyThatIsNoAddress() {
    assertThatThrownBy(() -> new Clients(List.of("proxy.example")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("proxy.example");
  }

  private String key(String peer, String forwardedFor) {
    return clients.key(InetAddress.ofLiteral(peer), forwardedFor);
  }
}
