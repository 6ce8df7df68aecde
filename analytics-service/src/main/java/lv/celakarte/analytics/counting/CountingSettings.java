package lv.celakarte.analytics.counting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topic is read.
 *
 * @param group the consumer group whose instances share the work
 * @param fromStart whether to read everything that the topic still holds again; counts only what
 *     the tallies do not contain, so it brings back tallies that were deleted and changes no other
 */
@ConfigurationProperties("celakarte.analytics.counting")
record CountingSettings(
    @DefaultValue("analytics-service") String group, @DefaultValue("false") boolean fromStart) {}
