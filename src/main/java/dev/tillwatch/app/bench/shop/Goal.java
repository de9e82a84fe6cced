package dev.tillwatch.app.bench.shop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a figure must not exceed.
 *
 * @param limit the figure itself, or how many times that of {@code of}
 * @param of a figure of the same run; null where the limit stands alone
 */
record Goal(double limit, @Nullable Measure of) {

    static Goal of(double limit) {
        return new Goal(limit, null);
    }

    static Goal times(double limit, Measure of) {
        return new Goal(limit, of);
    }

    /** The limit in the figure's own unit; empty while what it refers to is not measured. */
    Optional<Double> limitIn(Figures figures) {
        return of == null ? Optional.of(limit) : figures.of(of).map(other -> other * limit);
    }
}
