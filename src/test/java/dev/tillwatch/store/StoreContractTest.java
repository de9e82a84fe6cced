package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.Answer;
import dev.tillwatch.monitor.AuditSource;
import dev.tillwatch.monitor.BlockSum;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.ItemRef;
import dev.tillwatch.monitor.Question;
import dev.tillwatch.monitor.ShopHead;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Tail;
import dev.tillwatch.monitor.TransactionSource;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the feed relies on, the same on every server. */
@NullUnmarked // a null where none belongs fails the test by itself
class StoreContractTest {

    private static final IdRange ALL = new IdRange(1, Long.MAX_VALUE);

    static List<TestServer> servers() {
        return TestServers.all();
    }

    static TestServer.TestShop sampleShop(TestServer server) {
        TestServer.TestShop shop = server.newShop();
        Scripts.run(shop.admin(), "/sql/sample.sql");
        return shop;
    }

    @ParameterizedTest
    @MethodSource("servers")
    void readsTransactionsWhole(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            TransactionSource source = shop.shop().source();
            List<Transaction> all = source.transactions(ALL, 100).rows();
            assertThat(all).extracting(Transaction::id).containsExactly(1L, 2L, 3L);
            Transaction second = all.get(1);
            assertThat(second.customer().name()).isEqualTo("Bob Smith");
            assertThat(second.status()).isEqualTo(Status.SUCCESS);
            assertThat(second.total()).isEqualTo(new BigDecimal("1500.00"));
            assertThat(second.at()).isNotNull();
            assertThat(second.items()).extracting(LineItem::productName).containsExactly("Keyboard", "Mouse");
            assertThat(second.items().get(1).catalog().price()).isEqualTo(new BigDecimal("500.00"));
            assertThat(all.get(2).status()).isEqualTo(Status.FAILED);
            assertThat(source.transactions(ALL, 2).rows()).hasSize(2);
            assertThat(source.transactions(List.of(3L, 1L, 99L)))
                    .extracting(Transaction::id)
                    .containsExactly(1L, 3L);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void readsItemsWhereverTheirIdsLie(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            TransactionSource source = shop.shop().source();
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO transaction_items (item_id, transaction_id, product_id) VALUES (20, 3, 'prod1001'),"
                            + " (21, 1, 'prod1001'), (22, 3, 'prod1001')");
            assertThat(source.transactions(ALL, 2).rows())
                    .isEqualTo(source.transactions(List.of(1L, 2L)))
                    .allMatch(row -> row.items().size() == 2);
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO transaction_items (item_id, transaction_id, product_id) VALUES (90000, 1, 'prod1001')");
            assertThat(source.transactions(ALL, 2).rows()).isEqualTo(source.transactions(List.of(1L, 2L)));
            assertThat(source.transactions(ALL, 2).rows().getFirst().items()).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void readsIdsAndLinesByRange(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            TransactionSource source = shop.shop().source();
            assertThat(source.head()).isEqualTo(new ShopHead(1, 1, 3, 4));
            Answer answer = source.ask(new Question(
                    2,
                    List.of(new IdRange(2, 2)),
                    List.of(new IdRange(1, 1), new IdRange(3, 50)),
                    new Question.Lines("prod1005", 0),
                    false));
            assertThat(answer.transactionsInGaps()).containsExactly(1L, 3L);
            assertThat(answer.items()).containsExactly(new ItemRef(3, 2), new ItemRef(4, 3));
            assertThat(answer.itemsInGaps()).extracting(ItemRef::itemId).containsExactly(2L);
            assertThat(answer.lines()).containsExactly(new ItemRef(3, 2));
            assertThat(answer.now()).isBetween(source.now().minusMinutes(1), source.now());
            assertThat(lines(source, "prod1005", 3)).isEmpty();
        }
    }

    private static List<ItemRef> lines(TransactionSource source, String product, long after) throws Exception {
        return source.ask(new Question(0, List.of(), List.of(), new Question.Lines(product, after), false))
                .lines();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theTailComesWholeAndSaysWhereItWasCutOff(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            TransactionSource source = shop.shop().source();
            List<Transaction> all = source.transactions(ALL, 10).rows();
            assertThat(source.tail(2, 10, List.of(1L)))
                    .isEqualTo(new Tail(all.subList(1, 3), false, all.subList(0, 1)));
            assertThat(source.tail(1, 2, List.of())).isEqualTo(new Tail(all.subList(0, 2), true, List.of()));
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO transaction_items (transaction_id, product_id) VALUES " + "(1, 'prod1001'), ".repeat(9)
                            + "(1, 'prod1001')");
            Tail first = source.tail(1, 2, List.of());
            assertThat(first.cutOff()).isTrue();
            assertThat(first.rows()).extracting(Transaction::id).containsExactly(1L);
            assertThat(first.rows().getFirst().items()).hasSize(11);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aChecksumChangesWithEverythingThatIsRead(TestServer server) throws Exception {
        String[] changes = {
            "UPDATE transactions SET customer_id = 3 - customer_id WHERE transaction_id = 1",
            "UPDATE transactions SET transaction_date = '2020-02-02 00:00:00' WHERE transaction_id = 1",
            "UPDATE transactions SET transaction_date = NULL WHERE transaction_id = 1",
            "UPDATE transactions SET status = NULL WHERE transaction_id = 2",
            "UPDATE transactions SET total_amount = NULL WHERE transaction_id = 2",
            "UPDATE transaction_items SET transaction_id = 2 WHERE item_id = 4",
            "INSERT INTO transactions (transaction_id, customer_id) VALUES (77, 1)",
            "DELETE FROM transactions WHERE transaction_id = 77"
        };
        String[] itemChanges = {
            "UPDATE transaction_items SET product_price = NULL WHERE item_id = 1",
            "UPDATE transaction_items SET quantity = 9 WHERE item_id = 1",
            "UPDATE transaction_items SET product_name = 'x' WHERE item_id = 1",
            "UPDATE transaction_items SET product_id = 'PROD1001' WHERE item_id = 1",
            "DELETE FROM transaction_items WHERE item_id = 1"
        };
        try (TestServer.TestShop shop = sampleShop(server)) {
            AuditSource audit = shop.shop().auditSource();
            for (String change : changes) {
                List<BlockSum> before = audit.transactionSums(ALL).sums();
                assertThat(audit.transactions(ALL).sums()).isEqualTo(before);
                Scripts.execute(shop.admin(), change);
                assertThat(audit.transactionSums(ALL).sums()).as(change).isNotEqualTo(before);
            }
            for (String change : itemChanges) {
                List<BlockSum> before = audit.itemSums(ALL).sums();
                assertThat(audit.items(ALL).sums()).isEqualTo(before);
                Scripts.execute(shop.admin(), change);
                assertThat(audit.itemSums(ALL).sums()).as(change).isNotEqualTo(before);
            }
            assertThat(audit.transactions(ALL).rows())
                    .isEqualTo(shop.shop().source().transactions(ALL, 10).rows());
            assertThat(audit.items(ALL).rows()).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void anEmptyShopIsReadable(TestServer server) throws Exception {
        try (TestServer.TestShop shop = server.newShop()) {
            TransactionSource source = shop.shop().source();
            assertThat(source.head()).isEqualTo(new ShopHead(0, 0, 0, 0));
            assertThat(source.transactions(ALL, 10).rows()).isEmpty();
            assertThat(source.ask(new Question(0, List.of(), List.of(), null, true))
                            .catalog())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void nowIsTheServersOwn(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            LocalDateTime written =
                    shop.shop().source().transactions(ALL, 1).rows().getFirst().at();
            assertThat(shop.shop().source().now()).isBetween(written.minusSeconds(1), written.plusMinutes(10));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void keepsWhatIsNull(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO transactions (customer_id, transaction_date, status, total_amount)"
                            + " VALUES (1, NULL, NULL, NULL)",
                    "INSERT INTO transaction_items (transaction_id, product_id, product_name, product_price, quantity)"
                            + " VALUES (4, 'prod1001', NULL, NULL, NULL)");
            Transaction row = shop.shop().source().transactions(List.of(4L)).getFirst();
            assertThat(row.at()).isNull();
            assertThat(row.total()).isNull();
            assertThat(row.status()).isEqualTo(Status.UNKNOWN);
            LineItem item = row.items().getFirst();
            assertThat(item.productName()).isNull();
            assertThat(item.soldPrice()).isNull();
            assertThat(item.quantity()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theHeadKnowsTheNewestHoweverSparseTheirIds(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            Scripts.execute(
                    shop.admin(),
                    LongStream.rangeClosed(1, ShopHead.RECENT + 100)
                            .mapToObj(number -> "(" + number * 50 + ", 1)")
                            .collect(Collectors.joining(
                                    ", ", "INSERT INTO transactions (transaction_id, customer_id) VALUES ", "")));
            assertThat(shop.shop().source().head())
                    .isEqualTo(new ShopHead(1, 101 * 50, (ShopHead.RECENT + 100) * 50, 4));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void readsManyIdsInPieces(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            assertThat(shop.shop()
                            .source()
                            .transactions(LongStream.range(1, 1_200).boxed().toList()))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void historyOfACustomerAndAProduct(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO transactions (customer_id, transaction_date) VALUES (1, '2020-01-02 00:00:00')",
                    "INSERT INTO transaction_items (transaction_id, product_id) VALUES (4, 'prod1001')");
            LocalDateTime until = shop.shop().source().now().plusDays(1);
            assertThat(shop.shop().history().ofCustomer(1, until, 5))
                    .extracting(Transaction::id)
                    .containsExactly(1L, 4L);
            assertThat(shop.shop().history().ofCustomer(1, LocalDateTime.of(2020, 1, 2, 0, 0), 5))
                    .extracting(Transaction::id)
                    .containsExactly(4L);
            assertThat(shop.shop().history().withProduct("prod1001", 5))
                    .extracting(Transaction::id)
                    .containsExactly(4L, 1L);
            assertThat(shop.shop().history().transactions(List.of(3L, 2L)))
                    .extracting(Transaction::id)
                    .containsExactly(2L, 3L);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aMissingTableIsNamed(TestServer server) {
        try (TestServer.TestShop shop = server.newShop()) {
            Scripts.execute(shop.admin(), "DROP TABLE transaction_items", "DROP TABLE transactions");
            String why =
                    server.isReal() ? ".*(no table|may not read the table) transaction.*" : ".*no table transaction.*";
            assertThatThrownBy(() -> shop.shop().source().transactions(ALL, 1))
                    .isInstanceOf(ShopUnavailable.class)
                    .message()
                    .matches(why);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aClosedShopSaysSo(TestServer server) {
        TestServer.TestShop shop = server.newShop();
        TransactionSource source = shop.shop().source();
        shop.close();
        assertThatThrownBy(source::now).hasMessage("The connection to the shop was closed.");
    }
}
