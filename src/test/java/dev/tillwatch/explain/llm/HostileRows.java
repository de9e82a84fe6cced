package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import java.util.List;

/** A row of each detector that holds a hostile text wherever a shop's text can stand. */
final class HostileRows {

    private HostileRows() {}

    static List<Row> of(String text) {
        Customer customer = new Customer(66, text);
        return List.of(
                SampleRows.price(
                        7, customer, SampleRows.NOW, Severity.LOW, SampleRows.line(text, "500.00", "50000.00")),
                SampleRows.day(SampleRows.TODAY.minusDays(3), 1011, "5700000.00", true),
                SampleRows.burst(customer, SampleRows.NOW, "misses"),
                SampleRows.failed(customer, SampleRows.NOW, List.of(text, "Mug")));
    }
}
