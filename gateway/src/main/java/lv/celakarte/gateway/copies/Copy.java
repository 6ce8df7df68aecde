package lv.celakarte.gateway.copies;

import java.net.URI;

/** One running copy of a service, and whether it can be asked now. */
public final class Copy {

  private final URI address;
  private volatile boolean up = true;

  Copy(URI address) {
    this.address = address;
  }

  /** Where it is. */
  public URI address() {
    return address;
  }

  /** Whether it answered when it was asked last. */
  public boolean up() {
    return up;
  }

  /** Notes whether it answers. */
  public void up(boolean now) {
    up = now;
  }

  /** The same request, to this copy. */
  public URI at(URI request) {
    var query = request.getRawQuery();
    var path = request.getRawPath() + (query == null ? "" : "?" + query);
    return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path);
  }
}
