package dev.tillwatch.usual;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What others paid for a product lately, and how often payments for it fail, from the 30 days before the row. */
public final class ProductUsual {

    /** Sales before the row from which something is called usual. */
    static final int LEAST = 5;

    private static final int DAYS = 30;

    /** As many orders with a product as are read behind a row. */
    public static final int MOST_READ = 500;

    /** Of the paid prices so many are left out at each end, one in ten. */
    private static final int ONE_IN = 10;

    private final String product;
    private final List<Transaction> before;
    /** Whether these are all of the time that is looked at. */
    private final boolean all;

    private ProductUsual(String product, List<Transaction> before, boolean all) {
        this.product = product;
        this.before = before;
        this.all = all;
    }

    /**
     * The lines of the row's product; none where the row is about no product or has no time.
     *
     * @param own the row's own transactions
     * @param sales the latest with the product, whenever they were
     */
    public static List<Comparison> of(Row row, List<Transaction> own, List<Transaction> sales) {
        Optional<String> product = Subjects.product(row);
        LocalDateTime at = row.at();
        if (product.isEmpty() || at == null) {
            return List.of();
        }
        Set<Long> ids = own.stream().map(Transaction::id).collect(Collectors.toSet());
        Optional<Long> customer = Subjects.customer(row).map(Value.Person::customerId);
        List<Transaction> others = sales.stream()
                .filter(sale -> !ids.contains(sale.id()) && within(sale.at(), at))
                .filter(sale -> customer.isEmpty() || sale.customer().id() != customer.get())
                .toList();
        boolean all = sales.size() < MOST_READ || sales.stream().anyMatch(sale -> isBefore(sale, at.minusDays(DAYS)));
        if (!all && others.isEmpty()) {
            // All that was read is later than the row.
            return List.of();
        }
        ProductUsual usual = new ProductUsual(product.get(), others, all);
        List<Comparison> lines = new ArrayList<>();
        row.fact("sold").ifPresent(sold -> lines.add(usual.price(sold)));
        row.fact("rate").filter(rate -> customer.isEmpty()).ifPresent(rate -> lines.add(usual.declined(rate)));
        return lines;
    }

    private static boolean isBefore(Transaction sale, LocalDateTime moment) {
        LocalDateTime sold = sale.at();
        return sold != null && sold.isBefore(moment);
    }

    private static boolean within(@Nullable LocalDateTime sold, LocalDateTime at) {
        return sold != null && sold.isBefore(at) && !sold.isBefore(at.minusDays(DAYS));
    }

    private Comparison price(Fact sold) {
        List<Transaction> paid =
                before.stream().filter(sale -> sale.status() != Status.FAILED).toList();
        List<BigDecimal> prices = paid.stream()
                .flatMap(sale -> sale.items().stream())
                .filter(line -> line.productId().equals(product))
                .map(LineItem::soldPrice)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Comparison("price", sold, prices.size() < LEAST ? null : range(prices, paid), basis(paid));
    }

    private Fact range(List<BigDecimal> prices, List<Transaction> paid) {
        int ends = prices.size() / ONE_IN;
        BigDecimal low = prices.get(ends);
        BigDecimal high = prices.get(prices.size() - 1 - ends);
        return Fact.computed(
                "usualPrice",
                new Value.Range(new Value.Money(low), new Value.Money(high)),
                "what others paid " + when() + ", without the lowest and the highest tenth",
                Sums.rows(paid));
    }

    private Comparison declined(Fact rate) {
        Fact usual = before.size() < LEAST
                ? null
                : Sums.failedShare(before)
                        .map(share -> Fact.computed(
                                "usualFailedShare",
                                share,
                                "failed / all orders with the product " + when(),
                                Sums.rows(before)))
                        .orElse(null);
        return new Comparison("failedShare", rate, usual, basis(before));
    }

    private String when() {
        return all ? "in the 30 days before" : "in the latest orders before";
    }

    private Basis basis(List<Transaction> sales) {
        LocalDateTime first = sales.stream()
                .map(Transaction::at)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return Basis.of(all ? Basis.Things.SALES : Basis.Things.LATEST_SALES, sales.size(), first);
    }
}
