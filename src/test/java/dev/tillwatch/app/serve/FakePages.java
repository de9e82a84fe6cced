package dev.tillwatch.app.serve;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.Answer;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.KnownCatalog;
import dev.tillwatch.monitor.Piece;
import dev.tillwatch.monitor.Question;
import dev.tillwatch.monitor.ShopHead;
import dev.tillwatch.monitor.Tail;
import dev.tillwatch.monitor.TransactionSource;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A shop of ten transactions without products. */
final class FakePages implements TransactionSource {

    @Override
    public Piece transactions(IdRange range, int limit) {
        List<Transaction> rows = LongStream.rangeClosed(1, 10)
                .filter(id -> id >= range.from() && id <= range.to())
                .limit(limit)
                .mapToObj(id ->
                        new Transaction(id, new Customer(1, "Asha\r\nRao"), null, Status.UNKNOWN, null, List.of()))
                .toList();
        return new Piece(rows, rows.size() < limit);
    }

    @Override
    public LocalDateTime now() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ShopHead head() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Transaction> transactions(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Long, Customer> customers(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer ask(Question question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tail tail(long from, int limit, Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KnownCatalog catalog() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void expect(KnownCatalog earlier) {
        throw new UnsupportedOperationException();
    }
}
