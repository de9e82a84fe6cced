package dev.tillwatch.monitor;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The past as the record holds it, for detectors that know nothing yet: transactions by id, and between them the changes
 * of catalog prices, each before what was sold after it.
 */
public final class Replay {

    private final SeenTransactions seen;
    private final Deque<CatalogPriceChanged> prices;
    private final long first;
    private final long end;
    private long told;

    private Replay(SeenTransactions seen, List<CatalogPriceChanged> prices, long from, long end) {
        this.seen = seen;
        this.prices = new ArrayDeque<>(prices);
        this.first = from;
        this.told = from - 1;
        this.end = end;
    }

    /** All that is recorded up to now, from an id on. */
    public static Replay of(FeedMemory memory, long from) {
        List<Long> last = memory.last(Long.MAX_VALUE, 1);
        return new Replay(memory, memory.priceChanges(), from, last.isEmpty() ? from - 1 : last.getFirst());
    }

    /** Whether there is nothing more to tell. */
    public boolean isOver() {
        return told >= end;
    }

    /** What it will tell as it is by then is no event before. */
    void dropWhatIsToCome(List<Event> events) {
        events.removeIf(event -> event instanceof TransactionChanged change
                && change.transactionId() > told
                && change.transactionId() <= end);
    }

    /** The transactions that these events tell of. */
    static List<Transaction> rows(List<Event> events) {
        List<Transaction> rows = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof TransactionChanged change && change.after() != null) {
                rows.add(change.after());
            }
        }
        return rows;
    }

    /** The ids that come next. */
    public List<Long> next(int count) {
        List<Long> ids = seen.next(told, count);
        List<Long> within = new ArrayList<>(ids);
        within.removeIf(id -> id > end);
        return within;
    }

    /** The customers of some recorded transactions. */
    public Set<Long> customersOf(List<Long> ids) {
        Set<Long> customers = new TreeSet<>();
        for (long id : ids) {
            Transaction row = seen.get(id);
            if (row != null) {
                customers.add(row.customer().id());
            }
        }
        return customers;
    }

    /** Tells of the ids that {@link #next} gave, as they are recorded at this moment; none of them: it is over. */
    public List<Event> tell(List<Long> ids, Map<Long, Customer> customers) {
        List<Event> events = new ArrayList<>();
        for (long id : ids) {
            Transaction row = seen.get(id);
            if (row != null) {
                tellPrices(row.at(), events);
                Customer customer = customers.getOrDefault(row.customer().id(), row.customer());
                events.add(new TransactionChanged(
                        null, new Transaction(id, customer, row.at(), row.status(), row.total(), row.items())));
            }
        }
        told = ids.isEmpty() ? end : ids.getLast();
        if (isOver()) {
            tellPrices(LocalDateTime.MAX, events);
        }
        return events;
    }

    private void tellPrices(@Nullable LocalDateTime upTo, List<Event> events) {
        while (upTo != null && !prices.isEmpty() && !prices.getFirst().seenAt().isAfter(upTo)) {
            events.add(prices.removeFirst());
        }
    }

    HistoryProgress progress(@Nullable LocalDateTime earliest) {
        return new HistoryProgress(told - first + 1, end - first + 1, isOver(), earliest);
    }
}
