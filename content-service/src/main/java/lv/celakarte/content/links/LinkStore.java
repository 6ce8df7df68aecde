package lv.celakarte.content.links;

import java.util.List;
import java.util.Optional;

/** What is known of addresses of other sites. */
interface LinkStore {

  Optional<LinkState> find(String address);

  List<LinkState> all();

  void keep(LinkState state);

  void forget(String address);
}
