package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lv.celakarte.content.markdown.Within;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Links that say nothing, and links of our own site that lead nowhere. */
final class LinkCheck implements Check {

  /** Whole link texts that say nothing to somebody who jumps from link to link. */
  private static final Set<String> VAGUE =
      Set.of(
          "šeit",
          "te",
          "spied",
          "spied šeit",
          "spiediet šeit",
          "spied te",
          "klikšķini",
          "klikšķini šeit",
          "noklikšķini šeit",
          "vairāk",
          "lasi vairāk",
          "lasīt vairāk",
          "uzzini vairāk",
          "uzzināt vairāk",
          "saite",
          "šī saite",
          "šajā saitē",
          "skatīt",
          "skaties",
          "here",
          "click",
          "click here",
          "press here",
          "more",
          "read more",
          "learn more",
          "link",
          "this link",
          "this page",
          "тут",
          "здесь",
          "сюда",
          "нажмите здесь",
          "нажми здесь",
          "ссылка",
          "подробнее",
          "читать далее",
          "узнать больше");

  private static final Pattern BARE = Pattern.compile("(https?://|www\\.)\\S+");
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

  private final LinkTargets targets;

  LinkCheck(LinkTargets targets) {
    this.targets = targets;
  }

  @Override
  public List<Finding> look(Subject subject) {
    var findings = new ArrayList<Finding>();
    Within.all(subject.body(), Link.class).forEach(link -> look(link, findings));
    return findings;
  }

  private void look(Link link, List<Finding> findings) {
    var place = Place.inBody(link);
    var text = Passages.plain(link);
    if (text.isBlank() && !showsImage(link)) {
      findings.add(Finding.of(Rule.EMPTY_LINK, place, link.getDestination()));
    } else if (VAGUE.contains(bare(text))) {
      findings.add(Finding.of(Rule.VAGUE_LINK, place, text));
    } else if (BARE.matcher(text).matches()) {
      findings.add(Finding.of(Rule.BARE_ADDRESS, place, text));
    }
    if (leadsNowhere(link.getDestination())) {
      findings.add(Finding.of(Rule.BROKEN_LINK, place, text, link.getDestination()));
    }
  }

  private static boolean showsImage(Node link) {
    for (var node = link.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Image) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]", "").strip();
  }

  /**
   * Addresses within the site begin with a slash, or with a mark for a place on the same page;
   * whether other sites answer is asked elsewhere, because it takes time.
   */
  private boolean leadsNowhere(String destination) {
    if (destination.startsWith("#") || SCHEME.matcher(destination).matches()) {
      return false;
    }
    var path = destination.replaceAll("[?#].*", "");
    return !path.startsWith("/") || path.startsWith("//") || !targets.knows(path).orElse(false);
  }
}
