package lv.celakarte.site.page;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads structured blocks; one that nobody closed reaches to the end of the text. */
final class DirectiveParser extends AbstractBlockParser {

  private static final Pattern OPENING = Pattern.compile(":::([a-z][a-z-]{0,30})(?:[ \\t]+(.*))?");
  private static final Pattern CLOSING = Pattern.compile(":::[ \\t]*");

  private final Directive directive;

  private DirectiveParser(Directive directive) {
    this.directive = directive;
  }

  @Override
  public Block getBlock() {
    return directive;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block block) {
    return !(block instanceof Directive);
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return CLOSING.matcher(state.getLine().getContent()).matches()
        ? BlockContinue.finished()
        : BlockContinue.atIndex(state.getIndex());
  }

  /** Begins a block at a line that stands by itself, not in a list or a quotation. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      var line = state.getLine().getContent();
      var opening = OPENING.matcher(line);
      if (state.getIndex() != 0 || !opening.matches() || within(state)) {
        return BlockStart.none();
      }
      var rest = opening.group(2) == null ? "" : opening.group(2).strip();
      return BlockStart.of(new DirectiveParser(new Directive(opening.group(1), rest)))
          .atIndex(line.length());
    }

    private static boolean within(ParserState state) {
      Node block = state.getActiveBlockParser().getBlock();
      while (block != null) {
        if (block instanceof Directive) {
          return true;
        }
        block = block.getParent();
      }
      return false;
    }
  }
}
