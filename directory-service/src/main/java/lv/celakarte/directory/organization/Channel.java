package lv.celakarte.directory.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.fact.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach an organization, and how sure it is.
 *
 * @param label what this one is for, where an organization has several or it has a limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Channel(
    ChannelType type, String value, @Nullable Wording label, Verification verification) {}
