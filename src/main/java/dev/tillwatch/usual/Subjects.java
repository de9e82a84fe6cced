package dev.tillwatch.usual;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Value;
import java.util.List;
import java.util.Optional;

/** Reads from a row's facts whom and what it is about. */
public final class Subjects {

    private static final String PRODUCT_ID = ".productId";

    private Subjects() {}

    /** The customer the row is about. */
    public static Optional<Value.Person> customer(Row row) {
        return row.facts().stream()
                .map(Fact::value)
                .filter(Value.Person.class::isInstance)
                .map(Value.Person.class::cast)
                .findFirst();
    }

    /** The product of the line that weighs most: the one whose price the row's own price is. */
    public static Optional<String> product(Row row) {
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
            Optional<Fact> product = row.fact("line." + line + PRODUCT_ID);
            if (product.isEmpty()) {
                return row.fact("line.0" + PRODUCT_ID).flatMap(Subjects::text);
            }
            if (row.fact("line." + line + ".sold").map(Fact::value).equals(sold)) {
                return product.flatMap(Subjects::text);
            }
        }
    }

    /** The city the row is about, where it is about one. */
    static Optional<String> city(Row row) {
        return row.fact("city").flatMap(Subjects::text);
    }

    static boolean isOfCustomer(Row row, long customer) {
        return customer(row).filter(person -> person.customerId() == customer).isPresent();
    }

    /** Whether any line of the row is of this product. */
    static boolean mentions(Row row, String product) {
        RowRef ref = RowRef.product(product);
        Value code = new Value.Text(product);
        return row.facts().stream()
                .anyMatch(fact -> fact.rows().contains(ref)
                        || (fact.id().endsWith(PRODUCT_ID) && fact.value().equals(code)));
    }

    private static Optional<String> text(Fact fact) {
        return fact.value() instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
