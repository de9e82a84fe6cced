package dev.tillwatch.detect.adaptive.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Shown;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A line that calls its product otherwise than the catalog does. */
class NameCopiesTest {

    private static final LocalDateTime NOON = LocalDateTime.parse("2026-02-10T12:00:00");
    private static final BigDecimal PRICE = new BigDecimal("100.00");

    private final Detector detector = new AdaptivePriceFactory().create(DetectorSettings.DEFAULTS);
    private final Shown shown = new Shown();

    private static Transaction order(long id, long customer, @Nullable String name) {
        LineItem line = new LineItem(id, "p", name, PRICE, 1, new CatalogEntry("p", "Blue pen", PRICE));
        return new Transaction(id, new Customer(customer, "Any"), NOON, Status.SUCCESS, PRICE, List.of(line));
    }

    private void tell(@Nullable Transaction before, @Nullable Transaction after) {
        shown.take(detector.observe(new Batch(List.of(new TransactionChanged(before, after)), NOON)));
    }

    private Iterable<String> flagged() {
        return shown.anomalies("name").keySet();
    }

    @Test
    void aNameOfItsOwnIsFlaggedLowly() {
        tell(null, order(1, 1, "Blue pen"));
        tell(null, order(2, 2, " blue  PEN"));
        tell(null, order(3, 3, null));
        tell(null, order(4, 4, "Gold bar"));

        assertThat(flagged()).containsExactly("4");
        assertThat(shown.anomalies("name").values())
                .extracting(row -> row.severity())
                .containsExactly(Severity.LOW);
    }

    @Test
    void aNameThatThreeCustomersCarryIsOneThatTheProductHad() {
        tell(null, order(1, 1, "Pen, blue"));
        tell(null, order(2, 1, "Pen, blue"));
        tell(null, order(3, 2, "Pen, blue"));
        assertThat(flagged()).containsExactly("1", "2", "3");

        tell(null, order(4, 3, "Pen, blue"));
        tell(null, order(5, 4, "Pen, blue"));

        assertThat(flagged()).isEmpty();
    }

    @Test
    void aCorrectedNameIsTakenBack() {
        tell(null, order(1, 1, "Gold bar"));

        tell(order(1, 1, "Gold bar"), order(1, 1, "Blue pen"));

        assertThat(flagged()).isEmpty();
    }
}
