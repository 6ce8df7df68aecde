package lv.celakarte.gateway.routes;

import java.net.URI;

/** One running copy of a service, and whether it can be asked now. */
final class Instance {

  private final URI address;
  private volatile boolean up = true;

  Instance(URI address) {
    this.address = address;
  }

  URI address() {
    return address;
  }

  boolean up() {
    return up;
  }

  void up(boolean now) {
    up = now;
  }

  /** The same request, to this copy. */
  URI at(URI request) {
    var query = request.getRawQuery();
    var path = request.getRawPath() + (query == null ? "" : "?" + query);
    return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path);
  }
}
