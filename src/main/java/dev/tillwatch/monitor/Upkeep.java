package dev.tillwatch.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with what is done beside the polls.
 *
 * @param stalledSince by this workstation's clock, when the past or the audit last got on; null while they do
 * @param recordKept false where what is known of the shop was to outlast the run and will not
 */
public record Upkeep(@Nullable Instant stalledSince, boolean recordKept) {

    /** Nothing is to be said. */
    public static final Upkeep WELL = new Upkeep(null, true);
}
