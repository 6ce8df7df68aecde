package lv.celakarte.content.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement was taken from.
 *
 * @param date of the source as far as it is known: a day, a year, or a year with a plus sign
 */
public record Source(
    String url, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String date) {}
