package dev.tillwatch.evaluate;

import dev.tillwatch.model.Anomaly;
import org.jspecify.annotations.Nullable;

/** Knows how a rule set writes its rows. */
public interface AlertReader {

    /** The alert that a row stands for; null where it stands for none that is scored. */
    @Nullable
    Alert read(Anomaly anomaly);
}
