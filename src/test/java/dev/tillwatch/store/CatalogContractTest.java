package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.monitor.CatalogChange;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.ItemRef;
import dev.tillwatch.monitor.Question;
import dev.tillwatch.monitor.TransactionSource;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the feed relies on of the catalog, the same on every server. */
@NullUnmarked // a null where none belongs fails the test by itself
class CatalogContractTest {

    private static final IdRange ALL = new IdRange(1, Long.MAX_VALUE);

    private static List<CatalogChange> catalogChanges(TransactionSource source) throws Exception {
        return source.ask(new Question(0, List.of(), List.of(), null, true)).catalog();
    }

    private static List<ItemRef> lines(TransactionSource source, String product) throws Exception {
        return source.ask(new Question(0, List.of(), List.of(), new Question.Lines(product, 0), false))
                .lines();
    }

    @ParameterizedTest
    @MethodSource("dev.tillwatch.store.StoreContractTest#servers")
    void codesMeanTheProductThatTheServerSays(TestServer server) throws Exception {
        try (TestServer.TestShop shop = StoreContractTest.sampleShop(server)) {
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO transaction_items (transaction_id, product_id) VALUES (3, 'PROD1003'), (3, 'pRod1003')");
            List<LineItem> items =
                    shop.shop().source().transactions(List.of(3L)).getFirst().items();
            assertThat(items).extracting(LineItem::productId).containsExactly("prod1002", "PROD1003", "pRod1003");
            assertThat(items.get(1).catalog().productId()).isEqualTo("prod1003");
            assertThat(items.get(2).catalog()).isSameAs(items.get(1).catalog());
            assertThat(lines(shop.shop().source(), "prod1003")).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tillwatch.store.StoreContractTest#servers")
    void reportsCatalogChangesOnce(TestServer server) throws Exception {
        try (TestServer.TestShop shop = StoreContractTest.sampleShop(server)) {
            TransactionSource source = shop.shop().source();
            assertThat(catalogChanges(source)).isEmpty();
            Scripts.execute(
                    shop.admin(),
                    "UPDATE products SET product_price = 1 WHERE product_id = 'prod1001'",
                    "DELETE FROM transaction_items WHERE product_id = 'prod1005'",
                    "DELETE FROM products WHERE product_id = 'prod1005'",
                    "INSERT INTO products VALUES ('prod1', 'Webcam', 9)");
            assertThat(catalogChanges(source))
                    .extracting(CatalogChange::productId)
                    .containsExactlyInAnyOrder("prod1001", "prod1005");
            assertThat(catalogChanges(source)).isEmpty();
            assertThat(shop.shop()
                            .historySource()
                            .transactions(List.of(1L))
                            .getFirst()
                            .items()
                            .getFirst()
                            .catalog()
                            .price())
                    .isEqualByComparingTo("1");
        }
    }

    /** A collation may put codes before the empty one, and the empty one is a code too. */
    @ParameterizedTest
    @MethodSource("dev.tillwatch.store.StoreContractTest#servers")
    void theLowestCodesAreLookedAtToo(TestServer server) throws Exception {
        try (TestServer.TestShop shop = StoreContractTest.sampleShop(server)) {
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO products VALUES ('', 'Nameless', 5), (CONCAT(CHAR(9), 'a'), 'Tab', 6)",
                    "INSERT INTO transaction_items (transaction_id, product_id) SELECT 1, product_id FROM products");
            TransactionSource source = shop.shop().source();
            source.transactions(ALL, 100);
            assertThat(catalogChanges(source)).isEmpty();
            assertThat(catalogChanges(source)).isEmpty();
            Scripts.execute(
                    shop.admin(), "UPDATE products SET product_price = 7 WHERE product_name IN ('Nameless', 'Tab')");
            assertThat(catalogChanges(source))
                    .extracting(CatalogChange::productId)
                    .containsExactlyInAnyOrder("", "\ta");
        }
    }
}
