package dev.tillwatch.ui;

import dev.tillwatch.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a tab wears beside its title: how many anomalies are open and the worst of their severities, or the reason why
 * its detector failed.
 */
public record Badge(@Nullable Severity worst, int open, @Nullable String failure) {

    public static final Badge NONE = new Badge(null, 0, null);
}
