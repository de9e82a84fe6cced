package dev.tillwatch.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Sells each product of the small catalogue in fifty variants at one price, so that a big shop has a big catalogue. */
final class Variants {

    static final int EACH = 50;

    private static final int PRIME = 31;

    private final Map<String, List<Product>> variants = new LinkedHashMap<>();

    Variants(List<Product> products) {
        products.forEach(product -> variants.put(
                product.id(),
                IntStream.range(0, EACH).mapToObj(number -> of(product, number)).toList()));
    }

    List<Product> all() {
        return variants.values().stream().flatMap(List::stream).toList();
    }

    /** The same order of variants, which follow from the order itself. */
    Draft of(Draft draft) {
        List<Line> lines = draft.lines().stream()
                .map(line -> new Line(variant(draft, line.product()), line.price(), line.quantity()))
                .toList();
        return new Draft(draft.at(), draft.buyer(), lines, draft.total(), draft.declined(), draft.plant());
    }

    private Product variant(Draft draft, Product product) {
        long mixed = (draft.buyer().id() + draft.at().getMinute()) * PRIME
                + draft.at().getSecond();
        return Objects.requireNonNull(variants.get(product.id())).get((int) Math.floorMod(mixed, (long) EACH));
    }

    private static Product of(Product product, int number) {
        String id = String.format(Locale.ROOT, "%s-%02d", product.id(), number);
        return new Product(id, product.name() + " " + (number + 1), product.price(), product.popularity());
    }
}
