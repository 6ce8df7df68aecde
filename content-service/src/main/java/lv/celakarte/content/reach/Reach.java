package lv.celakarte.content.reach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that every gateway shows.
 *
 * @param edition which came or went with it
 * @param at when the change was made
 * @param gateways how many showed it
 * @param millis from the change until the last of them did, by the gateways' clocks
 */
public record Reach(
    String document,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer edition,
    Instant at,
    int gateways,
    long millis) {}
