package dev.tillwatch.explain;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a price row that lies outside its range, read back from the facts {@code line.<i>.…}. */
record PriceLine(
        String name,
        @Nullable BigDecimal sold,
        @Nullable BigDecimal reference,
        @Nullable BigDecimal difference,
        long quantity) {

    /** The lines in item order; a row without line facts is its own only line. */
    static List<PriceLine> of(Row row) {
        List<PriceLine> lines = new ArrayList<>();
        for (int i = 0; row.fact("line." + i + ".item").isPresent(); i++) {
            lines.add(read(row, "line." + i + "."));
        }
        return lines.isEmpty() ? List.of(read(row, "")) : lines;
    }

    /** Sold below the catalog; told by the prices, since a difference may be absent or rounded to nothing. */
    boolean below() {
        return sold != null && reference != null && sold.compareTo(reference) < 0;
    }

    /** What the shop lost on this line, zero where it lost nothing. */
    BigDecimal loss() {
        if (sold == null || reference == null || !below()) {
            return BigDecimal.ZERO;
        }
        return reference.subtract(sold).multiply(BigDecimal.valueOf(quantity));
    }

    private static PriceLine read(Row row, String prefix) {
        String name = text(row, prefix + "product");
        return new PriceLine(
                name != null ? name : orEmpty(text(row, prefix + "catalogName")),
                money(row, prefix + "sold"),
                money(row, prefix + "reference"),
                value(row, prefix + "difference") instanceof Value.Percent percent ? percent.percent() : null,
                value(row, prefix + "quantity") instanceof Value.Count count ? count.count() : 1);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String text(Row row, String fact) {
        return value(row, fact) instanceof Value.Text text ? text.text() : null;
    }

    private static @Nullable BigDecimal money(Row row, String fact) {
        return value(row, fact) instanceof Value.Money money ? money.amount() : null;
    }

    private static Value value(Row row, String fact) {
        return row.fact(fact).map(Fact::value).orElseGet(Value.Absent::new);
    }
}
