package dev.tillwatch.ui.detail;

import java.time.Duration;
import java.time.LocalDateTime;

/** Turns moments into x positions between two pixels. */
record TimeAxis(LocalDateTime from, LocalDateTime to, double left, double right) {

    double x(LocalDateTime at) {
        double span = Math.max(1, Duration.between(from, to).toMillis());
        return left + (right - left) * Duration.between(from, at).toMillis() / span;
    }
}
