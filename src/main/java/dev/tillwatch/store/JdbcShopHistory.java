package dev.tillwatch.store;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.ShopHistory;
import dev.tillwatch.monitor.ShopUnavailable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Past rows on demand, through the indexes on customer and product. */
final class JdbcShopHistory implements ShopHistory {

    /** Ids read in one call. */
    private static final int MOST_IDS = 500;

    private static final String OF_CUSTOMER = Sql.select("t.transaction_id FROM transactions t"
            + " WHERE t.customer_id = ? AND t.transaction_date <= ?"
            + " ORDER BY t.transaction_date DESC, t.transaction_id DESC LIMIT ?");
    private static final String WITH_PRODUCT = Sql.select(
            "i.transaction_id FROM transaction_items i" + " WHERE i.product_id = ? ORDER BY i.item_id DESC LIMIT ?");

    /** Lines of a product that are looked through for each transaction wanted: a product may have millions. */
    private static final int LINES_EACH = 20;

    private final Db db;
    private final TransactionAssembly assembly;

    JdbcShopHistory(Db db, TransactionAssembly assembly) {
        this.db = db;
        this.assembly = assembly;
    }

    @Override
    public List<Transaction> transactions(Collection<Long> ids) throws ShopUnavailable {
        return assembly.withIds(ids.stream().sorted().distinct().limit(MOST_IDS).toList());
    }

    @Override
    public Map<Long, String> names(Collection<Long> customers) throws ShopUnavailable {
        return assembly.namesOf(
                customers.stream().sorted().distinct().limit(MOST_IDS).toList());
    }

    @Override
    public List<Transaction> ofCustomer(long customerId, LocalDateTime until, int limit) throws ShopUnavailable {
        return inOrder(db.list(OF_CUSTOMER, List.of(customerId, until, limit), row -> row.getLong(1)));
    }

    @Override
    public List<Transaction> withProduct(String productId, int limit) throws ShopUnavailable {
        List<Long> lines = db.list(WITH_PRODUCT, List.of(productId, limit * LINES_EACH), row -> row.getLong(1));
        return inOrder(lines.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList());
    }

    private List<Transaction> inOrder(List<Long> ids) throws ShopUnavailable {
        Map<Long, Integer> place = new HashMap<>();
        ids.forEach(id -> place.put(id, place.size()));
        List<Transaction> rows = new ArrayList<>(assembly.withIds(ids));
        rows.sort(Comparator.comparingInt(row -> place.getOrDefault(row.id(), 0)));
        return rows;
    }
}
