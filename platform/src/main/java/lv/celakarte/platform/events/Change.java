package lv.celakarte.platform.events;

import org.jspecify.annotations.Nullable;

/**
 * What a view has just taken over.
 *
 * @param value the new state; {@code null} when the thing is gone
 * @param previous what the view held before
 */
public record Change<T>(String key, @Nullable T value, @Nullable T previous, Received received) {}
