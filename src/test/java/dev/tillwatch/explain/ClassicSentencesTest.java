package dev.tillwatch.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples are those that the forerunner's own description shows. */
class ClassicSentencesTest {

    private final ClassicSentences classic = new ClassicSentences();

    @Test
    void writesOneDiscountedLine() {
        Row row = SampleRows.price(
                921,
                SampleRows.ALICE,
                SampleRows.NOW,
                Severity.CRITICAL,
                SampleRows.line("Laptop", "500.00", "50000.00"));
        assertThat(classic.sentence(row))
                .isEqualTo("Transaction ID 921: Customer Alice Johnson (ID: 1) purchased Laptop on September 16, 2025. "
                        + "The product has an actual catalog price of ₹50000.00 but was sold for ₹500.00, resulting in "
                        + "a 99.0% discount. This represents a CRITICAL price anomaly - significant revenue loss.");
    }

    @Test
    void writesAMarkup() {
        Row row = SampleRows.price(
                923,
                new Customer(3, "Charlie Brown"),
                SampleRows.NOW,
                Severity.HIGH,
                SampleRows.line("Headphones", "2500.00", "2000.00"));
        assertThat(classic.sentence(row))
                .isEqualTo("Transaction ID 923: Customer Charlie Brown (ID: 3) purchased Headphones on September 16, "
                        + "2025. The product has an actual catalog price of ₹2000.00 but was sold for ₹2500.00, "
                        + "resulting in a 25.0% markup. This represents a HIGH price anomaly - customer overcharged.");
    }

    @Test
    void writesSeveralLinesOfOneTransaction() {
        Row row = SampleRows.price(
                924,
                SampleRows.DAVID,
                SampleRows.NOW,
                Severity.CRITICAL,
                SampleRows.line("Keyboard", "100.00", "1000.00"),
                SampleRows.line("Webcam", "120.00", "1200.00"));
        assertThat(classic.sentence(row))
                .isEqualTo("Transaction ID 924: Customer David Williams (ID: 4) purchased Keyboard, Webcam on "
                        + "September 16, 2025. The products have actual catalog prices of ₹1000.00, ₹1200.00 but were "
                        + "sold for ₹100.00, ₹120.00, resulting in a 90.0%, 90.0% discount. This represents a CRITICAL "
                        + "price anomaly - significant revenue loss.");
    }

    @Test
    void givesMixedLinesEachTheirOwnWordAndTheImpactOfTheWorst() {
        Row row = SampleRows.price(
                925,
                SampleRows.DAVID,
                SampleRows.NOW,
                Severity.MEDIUM,
                SampleRows.line("Keyboard", "1200.00", "1000.00"),
                SampleRows.line(null, "1061.00", "1000.00"),
                SampleRows.line("Mouse", "374.99", "500.00"));
        assertThat(classic.sentence(row))
                .contains("purchased Keyboard, Catalog name, Mouse on")
                .endsWith("resulting in a 20.0% markup, 6.1% markup, 25.0% discount. "
                        + "This represents a MODERATE price anomaly - customer overcharged.");
    }

    @Test
    void hasAWordForWhatIsNull() {
        Row row = SampleRows.price(
                926, new Customer(9, null), null, Severity.CRITICAL, SampleRows.line("Gift", "10.00", "0.00"));
        assertThat(classic.sentence(row))
                .isEqualTo(
                        "Transaction ID 926: Customer unknown (ID: 9) purchased Gift on an unknown date. The product "
                                + "has an actual catalog price of ₹0.00 but was sold for ₹10.00, resulting in a n/a markup. "
                                + "This represents a CRITICAL price anomaly - customer overcharged.");
        assertThat(classic.sentence(SampleRows.failed(SampleRows.ALICE, null, Arrays.asList("Monitor", null))))
                .isEqualTo("Transaction Failed: an unknown date - Customer: Alice Johnson (ID: 1) - "
                        + "Product: Monitor, unknown product");
        assertThat(classic.sentence(SampleRows.failed(SampleRows.ALICE, null, List.of())))
                .endsWith(" - Product: none");
    }

    @Test
    void writesLowDaysWithPaiseOnlyWhereThereAreAny() {
        assertThat(classic.sentence(SampleRows.day(SampleRows.TODAY.withDayOfMonth(3), 78, "870400.00", true)))
                .isEqualTo("September 3, 2025: 78 transactions, ₹870,400 sales - low performance");
        assertThat(classic.sentence(SampleRows.day(SampleRows.TODAY, 1, "1870400.50", false)))
                .isEqualTo("September 16, 2025: 1 transactions, ₹1,870,400.50 sales - low performance");
        assertThat(classic.sentence(SampleRows.day(SampleRows.TODAY, 1200, "0", false)))
                .contains("1200 transactions, ₹0 sales");
    }

    @Test
    void writesBurstsByTheMinute() {
        assertThat(classic.sentence(SampleRows.minute(SampleRows.QUENTIN, SampleRows.TODAY.atTime(16, 31), 6)))
                .isEqualTo("Customer Quentin Fox (ID: 17) made 6 transactions on September 16, 2025 at 16:31 - "
                        + "suspicious activity detected");
    }

    @Test
    void writesFailedTransactions() {
        Row row =
                SampleRows.failed(new Customer(9, "Ian Clark"), SampleRows.TODAY.atTime(17, 0, 49), List.of("Monitor"));
        assertThat(classic.sentence(row))
                .isEqualTo("Transaction Failed: 2025-09-16 17:00:49 - Customer: Ian Clark (ID: 9) - Product: Monitor");
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(List.of("price", "volume", "burst", "failed"))
                .extracting(classic::nothingFound)
                .containsExactly(
                        "No price anomalies detected in the system.",
                        "No less transactions detected in the system.",
                        "No spam transactions detected in the system.",
                        "No failed transactions found in the system.");
    }

    @Test
    void hasNoSentenceForOtherKinds() {
        assertThatThrownBy(() -> classic.sentence(SampleRows.burst())).isInstanceOf(IllegalArgumentException.class);
    }
}
