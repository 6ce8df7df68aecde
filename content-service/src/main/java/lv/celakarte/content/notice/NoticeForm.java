package lv.celakarte.content.notice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it comes from outside, before anything in it is believed.
 *
 * @param from an instant, or day and time in Latvia without a zone
 * @param text by language code
 */
public record NoticeForm(
    @Nullable String kind,
    @Nullable String from,
    @Nullable String to,
    @Nullable Map<String, @Nullable String> text,
    @Nullable String href,
    @Nullable Map<String, @Nullable String> linkText,
    @Nullable List<@Nullable String> sections) {}
