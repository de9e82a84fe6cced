package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.Question;
import dev.tillwatch.monitor.TransactionSource;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new behind the newest rows, asked for before it is known whether those have changed: whole, or read again. */
@NullUnmarked // the fields are set before each test
class AskedAheadTest {

    private static final int FIRST = 1_000;
    private static final int LAST = 1_099;
    private static final int MOST = 5_000;

    private final RecordedStatements recorded = new RecordedStatements();
    private TestServer.TestShop shop;
    private Shop watched;
    private TransactionSource source;

    @BeforeEach
    void open() throws Exception {
        shop = TestServers.real().newShop();
        Scripts.run(shop.admin(), "/sql/sample.sql");
        insert(FIRST, LAST);
        watched = Shop.over(recorded.over(shop.admin()), shop.name());
        source = watched.source();
        poll();
        recorded.forget();
    }

    @AfterEach
    void close() {
        watched.close();
        shop.close();
    }

    private void insert(long first, long last) {
        NewestRowsTest.insert(shop, first, last);
    }

    /** A poll that knows all items of the rows that were there at first. */
    private List<Transaction> poll() throws Exception {
        source.ask(new Question(LAST * 10L, List.of(), List.of(), null, false));
        return source.tail(FIRST, MOST, List.of()).rows();
    }

    private long itemsLookedUp() {
        return recorded.all().stream()
                .filter(run -> run.sql().endsWith(EndRows.ITEMS_FROM))
                .count();
    }

    private static List<Long> items(Transaction row) {
        return row.items().stream().map(LineItem::id).toList();
    }

    @Test
    void newRowsWithNewItemsAreNotLookedUp() throws Exception {
        insert(LAST + 1, LAST + 10);
        List<Transaction> rows = poll();
        assertThat(rows).hasSize(110);
        assertThat(rows.subList(100, 110)).allMatch(row -> items(row).equals(List.of(row.id() * 10)));
        assertThat(itemsLookedUp()).isZero();
    }

    /** Two transactions were open at the same time, and the later one took its item first. */
    @Test
    void anItemBelowTheItemsThatAreKnownIsNotMissed() throws Exception {
        insert(LAST + 1, LAST + 2);
        Scripts.execute(
                shop.admin(),
                "INSERT INTO transaction_items (item_id, transaction_id, product_id) VALUES (7, " + (LAST + 1)
                        + ", 'prod1001')");
        List<Transaction> rows = poll();
        assertThat(items(rows.get(100))).containsExactly(7L, (LAST + 1) * 10L);
        assertThat(itemsLookedUp()).isEqualTo(1);
    }

    @Test
    void moreThanIsAskedForAheadIsThereAtOnce() throws Exception {
        insert(LAST + 1, LAST + 1_500);
        assertThat(poll()).hasSize(1_600).allMatch(row -> row.items().size() == 1);
        insert(LAST + 1_501, LAST + 1_510);
        assertThat(poll()).hasSize(1_610).allMatch(row -> row.items().size() == 1);
    }

    @Test
    void aRowThatChangedAndNewOnesAreThereTogether() throws Exception {
        insert(LAST + 1, LAST + 10);
        Scripts.execute(
                shop.admin(),
                "UPDATE transactions SET status = 'FAILED' WHERE transaction_id IN (" + FIRST + ", " + LAST + ")");
        List<Transaction> once = poll();
        List<Transaction> twice = poll();
        assertThat(once).hasSize(110);
        assertThat(twice).hasSize(110);
        assertThat(twice.get(0).status()).isEqualTo(Status.FAILED);
        assertThat(twice.get(99).status()).isEqualTo(Status.FAILED);
    }
}
