package dev.tillwatch.app.serve;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import org.jspecify.annotations.Nullable;

/** What became of one anomaly. */
sealed interface Change {

    AnomalyKey key();

    /** It was found. */
    record Raised(Anomaly anomaly) implements Change {
        @Override
        public AnomalyKey key() {
            return anomaly.key();
        }
    }

    /** It was found before, and its facts are others now. */
    record Replaced(Anomaly anomaly) implements Change {
        @Override
        public AnomalyKey key() {
            return anomaly.key();
        }
    }

    /** It no longer holds; {@code reason} is a word of the detector's. */
    record Withdrawn(AnomalyKey key, String reason, @Nullable AnomalyKey replacedBy) implements Change {}
}
