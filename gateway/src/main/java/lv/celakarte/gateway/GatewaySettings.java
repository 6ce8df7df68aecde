package lv.celakarte.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about the edge.
 *
 * @param publicUrl the address under which visitors know the site
 * @param keycloakUrl the address under which browsers reach Keycloak
 * @param oidcClientSecret with which the gateway shows itself to Keycloak
 * @param services where the other parts are
 * @param limits what one client may ask for
 * @param connections what one connection may cost
 * @param parts how much at once the parts behind are asked
 * @param session how long a sign-in lasts
 * @param campaigns the campaign names that are counted; every other one counts as {@code other}
 * @param trustedProxies addresses (as {@code 10.0.0.0/8}) of proxies whose {@code X-Forwarded-For}
 *     is believed when clients are told apart for the rate limit
 */
@ConfigurationProperties("celakarte.gateway")
public record GatewaySettings(
    URI publicUrl,
    URI keycloakUrl,
    @DefaultValue("") String oidcClientSecret,
    Services services,
    @DefaultValue Limits limits,
    @DefaultValue Connections connections,
    @DefaultValue Parts parts,
    @DefaultValue Session session,
    @DefaultValue Set<String> campaigns,
    @DefaultValue List<String> trustedProxies) {

  /** Addresses of the parts behind the edge, one for each running copy. */
  public record Services(
      List<URI> site,
      List<URI> content,
      List<URI> questionnaire,
      List<URI> directory,
      List<URI> analytics) {}

  /**
   * What one client may ask for.
   *
   * @param body the longest body, in bytes
   * @param media the longest body of an upload, in bytes
   * @param clients how many clients are told apart at once
   */
  public record Limits(
      @DefaultValue("262144") long body,
      @DefaultValue("20971520") long media,
      @DefaultValue("100000") int clients,
      @DefaultValue Screens screens,
      @DefaultValue Api api,
      @DefaultValue SignIn signIn) {

    /** For question screens, search, media and workspace. */
    public record Screens(@DefaultValue("300") int burst, @DefaultValue("50") int perSecond) {}

    /** For programs. */
    public record Api(@DefaultValue("300") int burst, @DefaultValue("50") int perSecond) {}

    /** For the beginning and the end of a sign-in. */
    public record SignIn(@DefaultValue("40") int burst, @DefaultValue("1") int perSecond) {}
  }

  /**
   * What one connection may cost.
   *
   * @param most how many there can be at once; the next one is turned away
   * @param head how long the head of a request may take to arrive
   * @param pace how many bytes of a body have to come each second, taken over as long as a head may
   *     take
   * @param idle how long a connection stays on which nobody asks anything
   * @param stalled how long a client may leave an answer unread
   * @param draining how long a gateway that ends goes on answering, ending each connection with its
   *     answer
   */
  public record Connections(
      @DefaultValue("10000") int most,
      @DefaultValue("10s") Duration head,
      @DefaultValue("2048") int pace,
      @DefaultValue("75s") Duration idle,
      @DefaultValue("30s") Duration stalled,
      @DefaultValue("1s") Duration draining) {}

  /**
   * How much at once the parts behind are asked. What comes on top is told to come again in a
   * moment, so that a part that hangs or drowns takes neither the pages nor the other parts along.
   *
   * @param each how many requests may be under way to one part
   * @param together how many to all of them
   */
  public record Parts(@DefaultValue("128") int each, @DefaultValue("256") int together) {}

  /**
   * How long a sign-in lasts.
   *
   * @param idle without any request
   * @param absolute however busy
   * @param most how many there can be at once
   */
  public record Session(
      @DefaultValue("45m") Duration idle,
      @DefaultValue("10h") Duration absolute,
      @DefaultValue("5000") int most) {}
}
