package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import java.util.List;
import java.util.Map;

/** The rows that the hand-written answers speak of. */
final class WrittenRows {

    private static final Map<String, Row> ROWS = Map.of(
            "price-below",
            SampleRows.laptop(),
            "price-above",
            SampleRows.price(
                    748290,
                    SampleRows.ALICE,
                    SampleRows.NOW,
                    Severity.MEDIUM,
                    new SampleRows.Line("Cable", "1800.00", "1200.00", 2)),
            "price-several",
            SampleRows.price(
                    748291,
                    SampleRows.DAVID,
                    SampleRows.NOW,
                    Severity.HIGH,
                    SampleRows.line("Desk lamp", "700.00", "2000.00"),
                    SampleRows.line("Chair", "1500.00", "4000.00")),
            "volume-low",
            SampleRows.day(SampleRows.TODAY.minusDays(10), 1011, "5700000.00", true),
            "volume-running",
            SampleRows.day(SampleRows.TODAY, 1011, "5700000.00", false),
            "burst-episode",
            SampleRows.burst(),
            "burst-minute",
            SampleRows.minute(SampleRows.QUENTIN, SampleRows.NOW.withSecond(0), 7),
            "failed-cluster",
            SampleRows.cluster(),
            "failed-hour",
            SampleRows.hour(),
            "failed-transaction",
            SampleRows.failed(SampleRows.DAVID, SampleRows.NOW, List.of("Desk lamp", "Chair")));

    /** Made once: a small shop is played to a detector for each. */
    private static final Map<String, Row> ADAPTIVE = Map.of(
            "sale-below", AdaptiveRows.cheapSale(),
            "sale-above", AdaptiveRows.dearSale(),
            "day-low", AdaptiveRows.lowDay(),
            "day-hindsight", AdaptiveRows.lowInHindsight(),
            "burst-usual", AdaptiveRows.burst(),
            "declined-customer", AdaptiveRows.declinedCustomer(),
            "declined-product", AdaptiveRows.declinedProduct());

    private WrittenRows() {}

    static Row of(String name) {
        Row row = ROWS.getOrDefault(name, ADAPTIVE.get(name));
        if (row == null) {
            throw new IllegalArgumentException("No row is called " + name);
        }
        return Compared.with(row);
    }
}
