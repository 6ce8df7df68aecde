package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.net.URI;
import java.time.Duration;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Part;
import lv.celakarte.gateway.answers.SessionCookie;
import lv.celakarte.gateway.copies.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests of visitors and programs on to the parts behind, without the framework: nobody is
 * signed in there, so all that happens is that headers are cleaned on the way in and out.
 */
final class Relay {

  private final Upstreams upstreams;
  private final Inwards inwards;
  private final Outwards outwards;
  private final RelayTimes times;
  private final String sessionCookie;
  private final Duration patience;

  /**
   * Prepares the passing on.
   *
   * @param patience how long a part may take until its answer begins, and until it goes on
   * @param traced the share of requests that are traced
   */
  Relay(
      Upstreams upstreams,
      SecurityHeaders security,
      HttpDate date,
      RelayTimes times,
      URI publicUrl,
      Duration patience,
      double traced) {
    this.upstreams = upstreams;
    this.inwards = new Inwards(publicUrl, traced);
    this.outwards = new Outwards(security, date);
    this.times = times;
    this.sessionCookie = SessionCookie.name(publicUrl);
    this.patience = patience;
  }

  Upstreams upstreams() {
    return upstreams;
  }

  /** The copies of a part to which requests are passed on. */
  Copies copies(Part part) {
    var copies = upstreams.copies(part);
    if (copies == null) {
      throw new IllegalStateException("Nobody stands behind " + part);
    }
    return copies;
  }

  Duration patience() {
    return patience;
  }

  RelayTimes times() {
    return times;
  }

  /**
   * Whether a request can go this way. Whoever may be signed in goes through the framework, and so
   * does what is for a part that can only be reached over TLS.
   */
  boolean takes(PlainRequest request, Area area, @Nullable Part part) {
    return part != null
        && part != Part.SIGN_IN
        && area != Area.WORKSPACE
        && upstreams.copies(part) != null
        && !(area == Area.API && SameOrigin.carries(request, sessionCookie));
  }

  /** The request as the part behind gets it, all but the name of the host. */
  Outgoing outgoing(ByteBufAllocator allocator, PlainRequest request, Area area) {
    return inwards.write(allocator, request, area);
  }

  /** The head of an answer as the client gets it. */
  ByteBuf head(ByteBufAllocator allocator, PlainAnswer answer, Area area, boolean last) {
    return outwards.write(allocator, answer, area, last);
  }

  /**
   * A request that can be sent to any copy.
   *
   * @param bytes everything but the line with the host
   * @param hostAt where that line belongs
   */
  record Outgoing(ByteBuf bytes, int hostAt) {

    /** For one copy; this stays as it is, for another one. */
    ByteBuf to(ByteBufAllocator allocator, URI address) {
      var host = address.getRawAuthority();
      var size = bytes.readableBytes() + host.length() + 8;
      var whole = allocator.directBuffer(size, size);
      whole.writeBytes(bytes, 0, hostAt);
      whole.writeCharSequence("Host: ", US_ASCII);
      whole.writeCharSequence(host, US_ASCII);
      whole.writeByte('\r').writeByte('\n');
      return whole.writeBytes(bytes, hostAt, bytes.writerIndex() - hostAt);
    }
  }
}
