package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lv.celakarte.content.markdown.BlockKind;
import lv.celakarte.content.markdown.Directive;
import lv.celakarte.content.markdown.Video;
import org.commonmark.node.Node;

/** Structured blocks that are not finished, or that nobody knows how to show. */
final class BlockCheck implements Check {

  private static final Pattern ORGANIZATION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Override
  public List<Finding> look(Subject subject) {
    var findings = new ArrayList<Finding>();
    for (Node node = subject.body().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Directive directive) {
        look(directive, findings);
      }
    }
    return findings;
  }

  private static void look(Directive directive, List<Finding> findings) {
    var place = Place.inBody(directive);
    var opening = (":::" + directive.word() + " " + directive.rest()).strip();
    if (!directive.closed()) {
      findings.add(Finding.of(Rule.UNCLOSED_BLOCK, place, opening));
    }
    directive
        .kind()
        .ifPresentOrElse(
            kind -> {
              if (incomplete(kind, directive)) {
                findings.add(Finding.of(Rule.INCOMPLETE_BLOCK, place, opening, form(kind)));
              }
            },
            () -> findings.add(Finding.of(Rule.UNKNOWN_BLOCK, place, opening)));
  }

  private static boolean incomplete(BlockKind kind, Directive directive) {
    return switch (kind) {
      case CONTACT -> !ORGANIZATION.matcher(directive.rest()).matches();
      case VIDEO ->
          !Video.of(directive.rest()).address().startsWith("https://")
              || directive.getFirstChild() == null;
      case QUESTION -> directive.rest().isBlank() || directive.getFirstChild() == null;
      case STEPS, DOCUMENTS, DEADLINE, WARNING -> directive.getFirstChild() == null;
    };
  }

  /** How the block is written in full; the same in every language. */
  private static String form(BlockKind kind) {
    return ":::"
        + kind.word()
        + switch (kind) {
          case CONTACT -> " ptac";
          case VIDEO -> " https://… –";
          case QUESTION -> " …?";
          case STEPS, DOCUMENTS, DEADLINE, WARNING -> "";
        };
  }
}
