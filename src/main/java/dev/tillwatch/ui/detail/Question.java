package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.DetailSpec;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Value;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
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
        boolean needsProduct =
                spec.evidence() == DetailSpec.Evidence.LINES || spec.picture() == DetailSpec.Picture.PRODUCT_PRICES;
        return new Question(
                needsRows ? transactionsOf(row) : Set.of(),
                needsProduct ? productOf(row).orElse(null) : null,
                customerOf(row).map(Value.Person::customerId).orElse(null),
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

    /** The customer the row is about. */
    static Optional<Value.Person> customerOf(Row row) {
        return row.facts().stream()
                .map(Fact::value)
                .filter(Value.Person.class::isInstance)
                .map(Value.Person.class::cast)
                .findFirst();
    }

    /** The product of the line that weighs most: the one whose price the row's own price is. */
    static Optional<String> productOf(Row row) {
        for (String fact : List.of("product", "reference", "sold")) {
            Optional<String> named = row.fact(fact).stream()
                    .flatMap(found -> found.rows().stream())
                    .filter(ref -> ref.table() == RowRef.Table.PRODUCT)
                    .map(RowRef::id)
                    .findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        Optional<Value> sold = row.fact("sold").map(Fact::value);
        for (int line = 0; ; line++) {
            Optional<Fact> product = row.fact("line." + line + ".productId");
            if (product.isEmpty()) {
                return row.fact("line.0.productId").flatMap(Question::text);
            }
            if (row.fact("line." + line + ".sold").map(Fact::value).equals(sold)) {
                return product.flatMap(Question::text);
            }
        }
    }

    private static Optional<String> text(Fact fact) {
        return fact.value() instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
