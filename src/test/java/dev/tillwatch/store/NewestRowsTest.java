package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.Question;
import dev.tillwatch.monitor.Tail;
import dev.tillwatch.monitor.TransactionSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The newest rows as polls read them on a real server: as they are after two polls, and no more of them than have changed. */
@NullUnmarked // the fields are set before each test
class NewestRowsTest {

    private static final int FIRST = 1_000;
    private static final int LAST = 1_199;
    private static final int MOST = 500;

    private final RecordedStatements recorded = new RecordedStatements();
    private TestServer.TestShop shop;
    private Shop watched;
    private TransactionSource source;

    @BeforeEach
    void open() {
        shop = TestServers.real().newShop();
        Scripts.run(shop.admin(), "/sql/sample.sql");
        insert(FIRST, LAST);
        watched = Shop.over(recorded.over(shop.admin()), shop.name());
        source = watched.source();
    }

    @AfterEach
    void close() {
        watched.close();
        shop.close();
    }

    private void insert(long first, long last) {
        insert(shop, first, last);
    }

    /** Transactions of one item each, whose id is the transaction's with a 0 behind it. */
    static void insert(TestServer.TestShop shop, long first, long last) {
        Scripts.execute(
                shop.admin(),
                "INSERT INTO transactions (transaction_id, customer_id) VALUES " + rows(first, last, "(%d, 1)"),
                "INSERT INTO transaction_items (item_id, transaction_id, product_id) VALUES "
                        + rows(first, last, "(%1$d0, %1$d, 'prod1001')"));
    }

    private static String rows(long first, long last, String pattern) {
        return LongStream.rangeClosed(first, last).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }

    private static Tail poll(TransactionSource source) throws Exception {
        source.ask(new Question(0, List.of(), List.of(), null, false));
        return source.tail(FIRST, MOST, List.of());
    }

    /** Polls, and gives the id from which on rows were read. */
    private long readFrom() throws Exception {
        recorded.forget();
        poll(source);
        return firstRead();
    }

    private long firstRead() {
        return recorded.all().stream()
                .filter(run -> run.sql().endsWith(EndRows.TRANSACTIONS_FROM))
                .mapToLong(run -> (long) run.parameters().getFirst())
                .min()
                .orElseThrow();
    }

    @Test
    void whatDidNotChangeIsReadOnce() throws Exception {
        assertThat(readFrom()).isEqualTo(FIRST);
        assertThat(readFrom()).isEqualTo(LAST + 1);
        insert(LAST + 1, LAST + 10);
        assertThat(readFrom()).isEqualTo(LAST + 1);
        assertThat(readFrom()).isEqualTo(LAST + 11);
    }

    @Test
    void whatChangedIsReadAgainFromItsBlockOnByOneOfTwoPolls() throws Exception {
        poll(source);
        Scripts.execute(shop.admin(), "UPDATE transactions SET status = 'FAILED' WHERE transaction_id = 1100");
        assertThat(Math.min(readFrom(), readFrom())).isBetween(1_069L, 1_100L);
        assertThat(readFrom()).isEqualTo(LAST + 1);
        assertThat(readFrom()).isEqualTo(LAST + 1);
    }

    @Test
    void theVeryNewestAreLookedAtInEachPoll() throws Exception {
        poll(source);
        for (String status : List.of("FAILED", "SUCCESS", "FAILED")) {
            Scripts.execute(
                    shop.admin(), "UPDATE transactions SET status = '" + status + "' WHERE transaction_id = " + LAST);
            assertThat(readFrom()).isBetween(LAST - 31L, (long) LAST);
        }
    }

    @Test
    void whatThereIsReasonToReadIsReadWhateverTheChecksumsSay() throws Exception {
        poll(source);
        recorded.forget();
        source.ask(new Question(0, List.of(), List.of(), null, false));
        source.tail(FIRST, MOST, List.of(1_100L));
        assertThat(firstRead()).isLessThanOrEqualTo(1_100L);
    }

    /** Two servers answer by turns: what the one says of its rows is not taken for what the other one gave. */
    @Test
    void rowsOfAServerThatLagsBehindAreReadAgain() throws Exception {
        Tail old = poll(source);
        for (int polls = 0; polls < 2; polls++) {
            status("FAILED");
            source.ask(new Question(0, List.of(), List.of(), null, false));
            status("SUCCESS");
            assertThat(source.tail(FIRST, MOST, List.of())).isEqualTo(old);
        }
        status("FAILED");
        assertThat(afterTwoPolls()).isEqualTo(poll(watched.source()));
    }

    private Tail afterTwoPolls() throws Exception {
        poll(source);
        return poll(source);
    }

    private void status(String word) {
        Scripts.execute(shop.admin(), "UPDATE transactions SET status = '" + word + "' WHERE transaction_id = 1100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE transactions SET status = 'FAILED' WHERE transaction_id = 1000",
                "UPDATE transactions SET total_amount = 1 WHERE transaction_id = 1199",
                "UPDATE transactions SET transaction_date = NULL WHERE transaction_id = 1100",
                "UPDATE transactions SET customer_id = 2 WHERE transaction_id = 1063",
                "UPDATE transaction_items SET quantity = 77 WHERE item_id = 11000",
                "UPDATE transaction_items SET product_price = NULL WHERE item_id = 11000",
                "UPDATE transaction_items SET product_name = 'other' WHERE item_id = 11000",
                "UPDATE transaction_items SET product_id = 'prod1002' WHERE item_id = 11000",
                "UPDATE transaction_items SET transaction_id = 1101 WHERE item_id = 11000",
                "DELETE FROM transaction_items WHERE item_id = 11990",
                "DELETE FROM transaction_items WHERE transaction_id BETWEEN 1088 AND 1119",
                "DELETE FROM transactions WHERE transaction_id BETWEEN 1088 AND 1119",
                "DELETE FROM transactions WHERE transaction_id > 1120",
                "INSERT INTO transactions (transaction_id, customer_id) VALUES (1200, 2)",
                "INSERT INTO transactions (transaction_id, customer_id) VALUES (1500, 2)",
                "INSERT INTO transaction_items (item_id, transaction_id, product_id) VALUES (5, 1000, 'prod1003')",
                "INSERT INTO transaction_items (item_id, transaction_id, product_id) VALUES (5, 1150, 'prod1003')"
            })
    void whatChangedIsReadWithinTwoPolls(String change) throws Exception {
        poll(source);
        Scripts.execute(shop.admin(), "SET FOREIGN_KEY_CHECKS = 0", change);
        assertThat(afterTwoPolls()).isEqualTo(poll(watched.source()));
    }

    /** Where no foreign key holds, a transaction may go and its items stay. */
    @Test
    void itemsOfNobodyAreReadOnce() throws Exception {
        poll(source);
        Scripts.execute(
                shop.admin(),
                "SET FOREIGN_KEY_CHECKS = 0",
                "DELETE FROM transactions WHERE transaction_id BETWEEN 1088 AND 1119");
        afterTwoPolls();
        assertThat(readFrom()).isEqualTo(LAST + 1);
        assertThat(readFrom()).isEqualTo(LAST + 1);
    }

    @Test
    void whereItemsLieFarApartAllIsReadAgain() throws Exception {
        Scripts.execute(
                shop.admin(),
                "INSERT INTO transaction_items (item_id, transaction_id, product_id) VALUES (900000, 1000, 'prod1003')");
        poll(source);
        assertThat(readFrom()).isEqualTo(FIRST);
        Scripts.execute(shop.admin(), "UPDATE transaction_items SET quantity = 77 WHERE item_id = 11000");
        assertThat(poll(source)).isEqualTo(poll(watched.source()));
    }

    @Test
    void rowsThatAreGoneWhereTheyWereTheLastAreGone() throws Exception {
        poll(source);
        insert(1_300, 1_310);
        poll(source);
        Scripts.execute(
                shop.admin(),
                "DELETE FROM transaction_items WHERE transaction_id >= 1300",
                "DELETE FROM transactions WHERE transaction_id >= 1300");
        assertThat(afterTwoPolls()).isEqualTo(poll(watched.source()));
    }
}
