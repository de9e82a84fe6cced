package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.ShopHistory;
import dev.tillwatch.monitor.ShopUnavailable;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop held in memory that can be away, or slow until told to go on. */
final class FakeShop implements ShopHistory {

    final List<Transaction> transactions = new CopyOnWriteArrayList<>();
    final AtomicInteger readings = new AtomicInteger();
    final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);
    volatile boolean away;

    @Override
    public Map<Long, String> names(Collection<Long> customers) {
        return Map.of();
    }

    @Override
    public List<Transaction> transactions(Collection<Long> ids) throws ShopUnavailable {
        pass();
        return transactions.stream()
                .filter(transaction -> ids.contains(transaction.id()))
                .toList();
    }

    @Override
    public List<Transaction> ofCustomer(long customerId, LocalDateTime until, int limit) throws ShopUnavailable {
        pass();
        return newestFirst().stream()
                .filter(transaction -> transaction.customer().id() == customerId)
                .filter(transaction ->
                        transaction.at() != null && !transaction.at().isAfter(until))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Transaction> withProduct(String productId, int limit) throws ShopUnavailable {
        pass();
        return newestFirst().stream()
                .filter(transaction -> transaction.items().stream()
                        .anyMatch(item -> item.productId().equals(productId)))
                .limit(limit)
                .toList();
    }

    private List<Transaction> newestFirst() {
        return transactions.stream()
                .sorted(Comparator.comparing(Transaction::id).reversed())
                .toList();
    }

    private void pass() throws ShopUnavailable {
        readings.incrementAndGet();
        gate.acquireUninterruptibly();
        gate.release();
        if (away) {
            throw new ShopUnavailable("The database does not answer. What is above stays.");
        }
    }
}
