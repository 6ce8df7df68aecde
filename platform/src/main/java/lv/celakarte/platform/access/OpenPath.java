package lv.celakarte.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * What a service answers without a token; nothing else does.
 *
 * @param method an HTTP method, or {@code null} for all of them
 * @param pattern a path pattern as Spring MVC knows it
 */
public record OpenPath(@Nullable String method, String pattern) {}
