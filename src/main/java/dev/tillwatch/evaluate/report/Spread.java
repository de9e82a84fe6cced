package dev.tillwatch.evaluate.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The median of a figure over seeds, with the lowest and the highest. */
public record Spread(double median, double lowest, double highest) {

    private static final double CENTS = 100;

    /** Null where no seed has the figure; no number is none. */
    public static <T> @Nullable Spread of(List<T> each, Function<T, @Nullable Double> figure) {
        Stream<@Nullable Double> figures = each.stream().map(figure);
        List<Double> known = figures.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(value -> !value.isNaN())
                .sorted()
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        int middle = known.size() / 2;
        double median = known.size() % 2 == 1 ? known.get(middle) : (known.get(middle - 1) + known.get(middle)) / 2;
        return new Spread(median, known.getFirst(), known.getLast());
    }

    static String middle(@Nullable Spread spread) {
        return spread == null ? "-" : number(spread.median);
    }

    /** The median, and the lowest and the highest where seeds differ. */
    static String all(@Nullable Spread spread) {
        if (spread == null) {
            return "-";
        }
        String range = number(spread.lowest) + " - " + number(spread.highest);
        return spread.lowest == spread.highest ? number(spread.median) : number(spread.median) + " (" + range + ")";
    }

    /** Two decimals, of a large number none. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value >= CENTS ? "%,.0f" : "%.2f", value);
    }
}
