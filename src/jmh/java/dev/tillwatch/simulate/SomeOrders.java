package dev.tillwatch.simulate;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Orders of a generated big shop as the feed reads them, for the benchmarks of single parts. */
public final class SomeOrders {

    public static final LocalDateTime END = LocalDateTime.of(2026, 3, 1, 12, 0);

    private SomeOrders() {}

    /** So many, by id from 1 on. */
    public static List<Transaction> first(int count) {
        BigTrade trade = new BigTrade(new BigTrade.Plan(count, 1, END));
        List<Transaction> rows = new ArrayList<>(count);
        long itemId = 0;
        while (trade.hasNext()) {
            Draft draft = trade.next();
            List<LineItem> items = new ArrayList<>();
            for (Line line : draft.lines()) {
                Product product = line.product();
                items.add(new LineItem(
                        ++itemId, product.id(), product.name(), line.price(), line.quantity(), product.entry()));
            }
            rows.add(new Transaction(
                    rows.size() + 1L,
                    draft.buyer().customer(),
                    draft.at(),
                    draft.declined() ? Status.FAILED : Status.SUCCESS,
                    draft.total(),
                    items));
        }
        return rows;
    }
}
