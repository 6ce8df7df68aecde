package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import lv.celakarte.content.markdown.Within;
import org.commonmark.node.Link;

/** Links and sources at which other sites were found not to answer any more. */
final class OtherSiteCheck implements Check {

  private final OtherSites sites;

  OtherSiteCheck(OtherSites sites) {
    this.sites = sites;
  }

  @Override
  public List<Finding> look(Subject subject) {
    var findings = new ArrayList<Finding>();
    for (var link : Within.all(subject.body(), Link.class)) {
      look(link.getDestination(), Place.inBody(link), findings);
    }
    for (var source : subject.manuscript().sources()) {
      look(source.url(), Place.of("sources"), findings);
    }
    return findings;
  }

  private void look(String address, Place place, List<Finding> findings) {
    if (address.startsWith("http")) {
      sites
          .dead(address)
          .ifPresent(when -> findings.add(Finding.of(Rule.DEAD_ADDRESS, place, address, when)));
    }
  }
}
