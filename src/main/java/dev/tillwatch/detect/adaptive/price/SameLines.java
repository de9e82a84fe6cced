package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.util.List;
import java.util.Objects;

/**
 * Whether two looks at an order differ in what prices are judged by: not where only status, total, names or the catalog
 * of now changed. A line that is sent again because the catalog changed is judged by the catalog of its own time.
 */
final class SameLines {

    private SameLines() {}

    static boolean of(Transaction before, Transaction after) {
        if (before.customer().id() != after.customer().id() || !Objects.equals(before.at(), after.at())) {
            return false;
        }
        List<LineItem> old = before.items();
        List<LineItem> fresh = after.items();
        if (old.size() != fresh.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!same(old.get(i), fresh.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(LineItem before, LineItem after) {
        return before.id() == after.id()
                && before.productId().equals(after.productId())
                && Decimals.same(before.soldPrice(), after.soldPrice())
                && Objects.equals(before.quantity(), after.quantity());
    }
}
