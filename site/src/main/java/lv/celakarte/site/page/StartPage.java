package lv.celakarte.site.page;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor should know before the first question.
 *
 * @param others whether one may also answer for somebody else
 */
public record StartPage(
    Frame frame,
    @Nullable String intro,
    @Nullable String count,
    String start,
    String goOn,
    String code,
    @Nullable String paper,
    boolean others) {}
