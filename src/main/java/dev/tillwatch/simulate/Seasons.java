package dev.tillwatch.simulate;

import dev.tillwatch.model.ShopCalendar;
import java.time.LocalDate;

/** Which days of a shop are not as others are. */
interface Seasons {

    /** The orders of that day against an ordinary one. */
    double factor(LocalDate day);

    /** What the shop's people know beforehand. */
    ShopCalendar calendar();

    /** How often that hour of that day's clock is lived: once, but where clocks are put forward or back. */
    default int lived(LocalDate day, int hour) {
        return 1;
    }

    /** Whether nothing at all may be planted on that day, because its rows are not as others are. */
    default boolean odd(LocalDate day) {
        return false;
    }
}
