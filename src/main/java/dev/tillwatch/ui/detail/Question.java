package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.DetailSpec;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Value;
import dev.tillwatch.usual.Subjects;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be read behind a row: two rows with the same question need no second reading.
 *
 * @param transactions ids that the facts refer to
 * @param product the product it is about, null where there is none
 * @param customer the customer it is about, null where there is none
 * @param until the row's own moment: history ends there
 */
record Question(
        Set<Long> transactions, @Nullable String product, @Nullable Long customer, @Nullable LocalDateTime until) {

    /** As many ids as one reading takes. */
    private static final int MOST_TRANSACTIONS = 500;

    Question {
        transactions = Set.copyOf(transactions);
    }

    /** The question of a row under its detector's specification. */
    static Question of(Row row, DetailSpec spec) {
        boolean needsRows = spec.evidence() != DetailSpec.Evidence.DAYS;
        Optional<Value.Person> customer = Subjects.customer(row);
        // The product alone, where no customer is: its own share is asked for.
        boolean needsProduct = spec.evidence() == DetailSpec.Evidence.LINES
                || spec.picture() == DetailSpec.Picture.PRODUCT_PRICES
                || customer.isEmpty();
        return new Question(
                needsRows ? transactionsOf(row) : Set.of(),
                needsProduct ? Subjects.product(row).orElse(null) : null,
                customer.map(Value.Person::customerId).orElse(null),
                row.at());
    }

    boolean nothingToRead() {
        return transactions.isEmpty() && product == null && customer == null;
    }

    private static Set<Long> transactionsOf(Row row) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Fact fact : row.facts()) {
            if (fact.value() instanceof Value.Id id && fact.id().equals("transaction")) {
                ids.add(id.id());
            }
            for (RowRef ref : fact.rows()) {
                if (ref.table() == RowRef.Table.TRANSACTION && ids.size() < MOST_TRANSACTIONS) {
                    ids.add(Long.parseLong(ref.id()));
                }
            }
        }
        return ids;
    }
}
