package lv.celakarte.content.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do in a situation, in its order.
 *
 * @param institution that helps with it; none when the reader acts alone
 */
public record Step(
    String text,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String institution,
    Verification verification) {

  Step rewritten(UnaryOperator<String> sentences) {
    return new Step(sentences.apply(text), institution, verification);
  }
}
