package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.PlantedEvent;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One alert on the analyst's list of a day.
 *
 * @param reaches the keys of the planted sales and events that looking at it finds
 */
record Entry(LocalDateTime at, double score, double money, Verdict verdict, List<String> reaches) {

    /** Whether the alert is worth its place. */
    enum Verdict {
        RIGHT,
        WRONG,
        NEITHER
    }

    static Verdict verdict(boolean right) {
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    static String key(LabelledSale sale) {
        return "sale " + sale.transaction().id();
    }

    static String key(PlantedEvent event) {
        return "event " + event.id();
    }
}
