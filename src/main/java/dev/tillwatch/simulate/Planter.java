package dev.tillwatch.simulate;

import java.time.LocalDateTime;
import java.util.List;

/** Plants anomalies of one detector's kinds: labels them in the book and gives the orders that they consist of. */
interface Planter {

    /** The orders to add; empty where the anomaly changes what others do. */
    List<Draft> plant(PlantKind kind, LocalDateTime at);
}
